package io.gatehouse.market.simulated;

import io.gatehouse.market.Quote;
import io.gatehouse.market.simulated.KeyedNoise.Purpose;
import io.gatehouse.money.Price;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is wrong with an instrument's quote now and then, for a quarter of an hour at a time and only while the
 * market is open.
 */
enum Fault {
    NO_BID,
    NO_ASK,
    EMPTY,
    ZERO_BID,
    CROSSED,
    STALE;

    private static final int SLOT_SECONDS = 15 * 60;
    private static final Duration STALE_BY = Duration.ofMinutes(40);

    /** The quote that is shown at a moment: {@code fresh} of it, or one that has a fault. */
    static Quote shown(
            KeyedNoise noise, long subject, double probability, Moment moment, Function<Moment, Quote> fresh) {
        if (!moment.session().session().isMarketOpenAt(moment.at())) {
            return fresh.apply(moment);
        }
        long slot = moment.at().getEpochSecond() / SLOT_SECONDS;
        long key = noise.key(Purpose.BAD_QUOTE, subject, slot);
        if (KeyedNoise.uniform(key, 0) >= probability) {
            return fresh.apply(moment);
        }
        Fault fault = values()[(int) (values().length * KeyedNoise.uniform(key, 1))];
        return fault == STALE ? fresh.apply(moment.earlier(STALE_BY)) : fault.spoil(fresh.apply(moment));
    }

    private Quote spoil(Quote good) {
        return switch (this) {
            case NO_BID -> new Quote(Optional.empty(), good.ask(), good.at());
            case NO_ASK -> new Quote(good.bid(), Optional.empty(), good.at());
            case EMPTY -> new Quote(Optional.empty(), Optional.empty(), good.at());
            case ZERO_BID -> new Quote(Optional.of(Price.ZERO), good.ask(), good.at());
            case CROSSED -> new Quote(good.ask(), good.bid(), good.at());
            case STALE -> good;
        };
    }
}
