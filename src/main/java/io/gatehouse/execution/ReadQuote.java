package io.gatehouse.execution;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.Quote;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The present quote of anything held or ordered. A market that does not answer has no quote. */
@Component
class ReadQuote {

    private final MarketData market;
    private final StrategySettings strategy;
    private final DeskClock clock;

    ReadQuote(MarketData market, StrategySettings strategy, DeskClock clock) {
        this.market = market;
        this.strategy = strategy;
        this.clock = clock;
    }

    /** Good or bad. */
    Quote of(Instrument instrument) {
        try {
            return instrument instanceof OptionContract contract
                    ? market.quote(contract)
                    : market.quote(instrument.underlying());
        } catch (MarketDataUnavailable unknown) {
            return new Quote(Optional.empty(), Optional.empty(), clock.now());
        }
    }

    Quote.Judged usable(Instrument instrument) {
        return judge(of(instrument));
    }

    Quote.Judged judge(Quote quote) {
        return quote.judge(clock.now(), strategy.exits().quoteStaleAfter());
    }

    /** The last quote of the day is still good some time after the close. */
    Quote.Judged atClose(Instrument instrument, Duration after) {
        return of(instrument).judge(clock.now(), after);
    }
}
