package io.gatehouse.notify;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a delivery is tried, on the desk clock: the keys under {@code gatehouse.notifications.retry}.
 *
 * @param first before the second attempt; every further delay is twice as long; 1s to 1h
 * @param longest that a delay becomes; {@code first} to 24h
 * @param attempts after so many in vain it is given up; 1 to 100
 */
record RetrySettings(
        @DefaultValue("1m") Duration first,
        @DefaultValue("1h") Duration longest,
        @DefaultValue("10") int attempts) {

    private static final int DOUBLINGS = 20;

    RetrySettings {
        NotifySettingWrong.requireWithin("retry.first", Duration.ofSeconds(1), Duration.ofHours(1), first);
        NotifySettingWrong.requireWithin("retry.longest", first, Duration.ofHours(24), longest);
        NotifySettingWrong.requireWithin("retry.attempts", 1, 100, "attempts", attempts);
    }

    /** How long after an attempt the next one comes; the first attempt is number one. */
    Duration after(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
