package io.gatehouse.workflow.dailytradingcycle;

import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;

/** When things happen in a session. */
final class CycleTimes {

    /** Positions are watched at the open and then every fifteen minutes, on the quarter hours. */
    static final Duration WATCH = Duration.ofMinutes(15);

    // The broker ends day orders at the close and reports the last fills and commissions within minutes.
    private static final Duration SETTLE_AFTER_CLOSE = Duration.ofMinutes(10);

    private static final Duration COMPARE_AGAIN = Duration.ofMinutes(15);

    private CycleTimes() {}

    /** The first watch after an instant; it may fall at or after the close. */
    static Instant nextWatch(TradingSession session, Instant after) {
        Instant opens = session.marketOpensAt();
        if (after.isBefore(opens)) {
            return opens;
        }
        long done = Duration.between(opens, after).toSeconds() / WATCH.toSeconds();
        return opens.plus(WATCH.multipliedBy(done + 1));
    }

    static Instant settle(TradingSession session) {
        return session.marketClosesAt().plus(SETTLE_AFTER_CLOSE);
    }

    /** When books that did not agree are compared again. */
    static Instant nextComparison(Instant now) {
        return now.plus(COMPARE_AGAIN);
    }
}
