package io.gatehouse.execution;

import io.gatehouse.time.DeskClock;
import java.time.Instant;
import java.time.LocalTime;

/** The quarter-hours around midnight in which Interactive Brokers resets its servers: a connection lost then is no error. */
final class ResetWindow {

    private static final LocalTime FROM = LocalTime.of(23, 45);
    private static final LocalTime TO = LocalTime.of(0, 45);

    private ResetWindow() {}

    static boolean contains(Instant at) {
        LocalTime time = at.atZone(DeskClock.TRADING_ZONE).toLocalTime();
        return !time.isBefore(FROM) || time.isBefore(TO);
    }
}
