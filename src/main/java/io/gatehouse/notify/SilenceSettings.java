package io.gatehouse.notify;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When silence itself is told: the keys under {@code gatehouse.notifications.silence}.
 *
 * @param afterClose the session's record is missing so long after the close, on the desk clock; 15m to 12h, because
 *     settling comes ten minutes after the close
 * @param sessionsWithoutTrade nothing was entered or closed in so many sessions in a row; 1 to 250
 * @param heartbeat the desk's loop has not gone round for so long, on the machine's clock; 5s to 1h
 */
record SilenceSettings(
        @DefaultValue("60m") Duration afterClose,
        @DefaultValue("5") int sessionsWithoutTrade,
        @DefaultValue("60s") Duration heartbeat) {

    SilenceSettings {
        NotifySettingWrong.requireWithin(
                "silence.after-close", Duration.ofMinutes(15), Duration.ofHours(12), afterClose);
        NotifySettingWrong.requireWithin("silence.sessions-without-trade", 1, 250, "sessions", sessionsWithoutTrade);
        NotifySettingWrong.requireWithin("silence.heartbeat", Duration.ofSeconds(5), Duration.ofHours(1), heartbeat);
    }
}
