package io.gatehouse.notify;

import io.gatehouse.time.DeskClock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What one recipient gets.
 *
 * @param id the same whenever the message is sent again
 * @param recipient one for the first that the configuration lists
 * @param simulated whether the account's money is not real
 */
record Message(String id, int recipient, Notification notification, boolean simulated) {

    private static final DateTimeFormatter NEW_YORK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'ET'", Locale.ROOT).withZone(DeskClock.TRADING_ZONE);

    /** One line that says how urgent it is and whose it is. */
    String headline() {
        return (simulated ? "SIMULATED " : "") + notification.severity() + " " + notification.account() + ": "
                + notification.subject();
    }

    String text() {
        return notification.text();
    }

    /** By the desk clock, as New York reads it. */
    String at() {
        return NEW_YORK.format(notification.at());
    }
}
