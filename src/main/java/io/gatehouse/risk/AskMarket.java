package io.gatehouse.risk;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.Quote;
import io.gatehouse.time.DeskClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the market about everything an account has and may have; what it does not answer is unknown. */
@Component
class AskMarket {

    private final MarketData market;
    private final Ledger ledger;
    private final DeskClock clock;

    AskMarket(MarketData market, Ledger ledger, DeskClock clock) {
        this.market = market;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Asks about what an account holds and is opening, and about what else is named.
     *
     * @param staleAfter age from which a quote is no quote
     */
    MarketNow about(AccountId account, Collection<? extends Instrument> others, Duration staleAfter) {
        Map<Instrument, Quote.Judged> quotes = new HashMap<>();
        others.forEach(instrument -> ask(instrument, staleAfter, quotes));
        ledger.positions(account).forEach(position -> ask(position.instrument(), staleAfter, quotes));
        ledger.openOrders(account).forEach(order -> ask(order.intent().instrument(), staleAfter, quotes));
        return new MarketNow(quotes, sectors(), vix());
    }

    private void ask(Instrument instrument, Duration staleAfter, Map<Instrument, Quote.Judged> quotes) {
        quotes.computeIfAbsent(instrument, asked -> quote(asked, staleAfter));
        quotes.computeIfAbsent(new Stock(instrument.underlying()), asked -> quote(asked, staleAfter));
    }

    private Quote.Judged quote(Instrument instrument, Duration staleAfter) {
        try {
            Quote quote = instrument instanceof OptionContract contract
                    ? market.quote(contract)
                    : market.quote(instrument.underlying());
            return quote.judge(clock.now(), staleAfter);
        } catch (MarketDataUnavailable unknown) {
            return new Quote.NoQuote("unknown: " + unknown.getMessage());
        }
    }

    private Map<Symbol, String> sectors() {
        return market.universe().stream().collect(toUnmodifiableMap(Listing::symbol, Listing::sector));
    }

    private Optional<BigDecimal> vix() {
        try {
            return Optional.of(market.volatilityIndex().level());
        } catch (MarketDataUnavailable unknown) {
            return Optional.empty();
        }
    }
}
