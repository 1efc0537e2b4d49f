package io.gatehouse.market.simulated;

import java.time.Duration;
import java.time.Instant;

/**
 * An instant of a session, between its open and its close, at which the market shows something.
 *
 * @param before the session before it; the first session is its own
 * @param fraction of the session that has passed, 0 at the open, 1 at the close
 */
record Moment(SimulatedSession session, SimulatedSession before, double fraction, Instant at) {

    /** How much of a session's change of volatility the market knows at the open. */
    private static final double KNOWN_AT_OPEN = 0.6;

    /** The moment of an instant; before the open it is the open, after the close it is the close. */
    static Moment of(SimulatedSession session, SimulatedSession before, Instant instant) {
        Instant opens = session.session().marketOpensAt();
        Instant closes = session.session().marketClosesAt();
        Instant at = instant.isBefore(opens) ? opens : instant.isAfter(closes) ? closes : instant;
        double length = Duration.between(opens, closes).toNanos();
        return new Moment(session, before, Duration.between(opens, at).toNanos() / length, at);
    }

    /** A moment {@code back} before this one; what lies before the open is the close of the session before. */
    Moment earlier(Duration back) {
        Instant then = at.minus(back);
        return then.isBefore(session.session().marketOpensAt()) ? closeOf(before) : of(session, before, then);
    }

    /** The last moment of a session. */
    static Moment closeOf(SimulatedSession session) {
        return new Moment(session, session, 1, session.session().marketClosesAt());
    }

    /** A share's price in cents, on the line between its knots. */
    int cents(int share) {
        int knot = knot();
        return between(session.cents(share, knot), session.cents(share, knot + 1), knot);
    }

    /** The volatility index in hundredths of a point. */
    int indexHundredths() {
        int knot = knot();
        return between(session.indexHundredths(knot), session.indexHundredths(knot + 1), knot);
    }

    /** The yearly variance now expected for a share. */
    double variance(int share) {
        double known = KNOWN_AT_OPEN + (1 - KNOWN_AT_OPEN) * fraction;
        double then = before.varianceAfter(share);
        return then + known * (session.varianceAfter(share) - then);
    }

    private int knot() {
        return Math.min(MarketDay.PIECES - 1, (int) (fraction * MarketDay.PIECES));
    }

    private int between(int from, int to, int knot) {
        return (int) Math.round(from + (to - from) * (fraction * MarketDay.PIECES - knot));
    }
}
