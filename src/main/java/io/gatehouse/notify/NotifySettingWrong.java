package io.gatehouse.notify;

import java.io.Serial;
import java.time.Duration;

/** A setting of notifications makes no sense; the desk does not start with it. Secrets and addresses are not quoted. */
final class NotifySettingWrong extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String WHERE = "Correct it in config/notifications.yml or in the environment.";

    NotifySettingWrong(String what) {
        super(what);
    }

    /** @param range what the key may be, with its unit */
    static void require(boolean holds, String key, String range, Object value) {
        if (!holds) {
            throw new NotifySettingWrong(
                    NotifySettings.PREFIX + "." + key + " is " + range + "; have " + value + ". " + WHERE);
        }
    }

    static void requireWithin(String key, Duration least, Duration most, Duration value) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                key,
                shown(least) + " to " + shown(most),
                shown(value));
    }

    static void requireWithin(String key, int least, int most, String unit, int value) {
        require(value >= least && value <= most, key, least + " to " + most + " " + unit, value);
    }

    private static String shown(Duration duration) {
        return duration.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
    }
}
