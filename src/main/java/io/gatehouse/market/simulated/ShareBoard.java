package io.gatehouse.market.simulated;

import io.gatehouse.market.Bar;
import io.gatehouse.market.Quote;

/** The shares' quotes and the bars they leave behind: no quote lies outside its session's bar. */
final class ShareBoard {

    private static final double BAD_QUOTES = 0.003;
    private static final int NERVOUS_INDEX_HUNDREDTHS = 2_500;
    private static final int DEAR_CENTS = 4_000;

    private final History history;
    private final KeyedNoise noise;

    ShareBoard(History history, KeyedNoise noise) {
        this.history = history;
        this.noise = noise;
    }

    Quote quote(int share, Moment moment) {
        long subject = history.character(share).subject();
        return Fault.shown(noise, subject, BAD_QUOTES, moment, then -> fresh(share, then));
    }

    /** The session as it traded: at the bid as well as at the ask. */
    Bar bar(int share, SimulatedSession session) {
        int half = halfSpread(share, session);
        return new Bar(
                session.session().date(),
                Cents.price(session.openCents(share)),
                Cents.price(session.highestCents(share) + half),
                Cents.price(session.lowestCents(share) - half),
                Cents.price(session.closeCents(share)),
                session.volume(share));
    }

    private static Quote fresh(int share, Moment moment) {
        int cents = moment.cents(share);
        int half = halfSpread(share, moment.session());
        return Quote.of(Cents.price(cents - half), Cents.price(cents + half), moment.at());
    }

    private static int halfSpread(int share, SimulatedSession session) {
        int nervous = session.indexHundredths(0) > NERVOUS_INDEX_HUNDREDTHS ? 1 : 0;
        int dear = session.openCents(share) > DEAR_CENTS ? 1 : 0;
        return 1 + nervous + dear;
    }
}
