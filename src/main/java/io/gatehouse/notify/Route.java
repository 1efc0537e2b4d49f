package io.gatehouse.notify;

import java.util.Set;

/** Where a kind goes beside the log. */
enum Route {
    LOG_ONLY,
    EMAIL,
    EMAIL_AND_SMS,
    ALWAYS_EMAIL,
    ALWAYS_SMS,
    ALWAYS_EMAIL_AND_SMS;

    /** When nothing is configured. */
    Set<Channel> channels() {
        return switch (this) {
            case LOG_ONLY -> Set.of();
            case EMAIL, ALWAYS_EMAIL -> Set.of(Channel.EMAIL);
            case ALWAYS_SMS -> Set.of(Channel.SMS);
            case EMAIL_AND_SMS, ALWAYS_EMAIL_AND_SMS -> Set.of(Channel.EMAIL, Channel.SMS);
        };
    }

    /** Whatever is configured. */
    Set<Channel> bound() {
        return switch (this) {
            case LOG_ONLY, EMAIL, EMAIL_AND_SMS -> Set.of();
            case ALWAYS_EMAIL, ALWAYS_SMS, ALWAYS_EMAIL_AND_SMS -> channels();
        };
    }
}
