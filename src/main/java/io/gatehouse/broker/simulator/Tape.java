package io.gatehouse.broker.simulator;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the broker reads of the market. Where the market is silent there is no quote, hence no trade. */
record Tape(MarketData market) {

    /** A quote older than this is not traded on. */
    static final Duration STALE_AFTER = Duration.ofMinutes(2);

    Optional<Quote.Usable> usable(Instrument instrument, Instant now) {
        try {
            Quote quote = instrument instanceof OptionContract contract
                    ? market.quote(contract)
                    : market.quote(instrument.underlying());
            return quote.judge(now, STALE_AFTER) instanceof Quote.Usable usable
                    ? Optional.of(usable)
                    : Optional.empty();
        } catch (MarketDataUnavailable silent) {
            return Optional.empty();
        }
    }

    /** The present mid, or the last close where the quote is bad; empty if neither is known. */
    Optional<Price> lastPrice(Symbol symbol, Instant now, LocalDate today) {
        return usable(new Stock(symbol), now)
                .map(Quote.Usable::mid)
                .or(() -> lastBar(symbol, today).map(Bar::close));
    }

    private Optional<Bar> lastBar(Symbol symbol, LocalDate today) {
        try {
            return market.dailyBars(symbol, today, 1).stream().findFirst();
        } catch (MarketDataUnavailable silent) {
            return Optional.empty();
        }
    }

    /** Whether it can be traded by name: a share of the universe, or an option of a listed chain. */
    boolean lists(Instrument instrument) {
        try {
            if (instrument instanceof OptionContract contract) {
                return market.chain(contract.underlying(), contract.expiry(), contract.expiry()).quotes().stream()
                        .anyMatch(line -> line.contract().equals(contract));
            }
            return market.universe().stream()
                    .anyMatch(listing -> listing.symbol().equals(instrument.underlying()));
        } catch (MarketDataUnavailable silent) {
            return false;
        }
    }

    /**
     * The last sale of a symbol at the close of a session; where it did not trade that day, the one before.
     *
     * @throws MarketDataUnavailable if none is known: what an option became must not be guessed
     */
    Price closeOn(Symbol symbol, LocalDate session) {
        List<Bar> bars = market.dailyBars(symbol, session, 1);
        if (bars.isEmpty()) {
            throw new MarketDataUnavailable("no close of " + symbol + " on or before " + session
                    + "; the simulated broker cannot settle what expired or was split");
        }
        return bars.get(0).close();
    }

    List<CorporateAction> actionsOn(Symbol symbol, LocalDate exDate) {
        return market.corporateActions(symbol, exDate, exDate);
    }
}
