package io.gatehouse.risk;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the market says at one instant of everything a decision looks at.
 *
 * @param quotes judged, of what is held, being opened or proposed, and of the shares below it
 * @param sectors of every symbol of the universe
 * @param vix the present level; empty when it is unknown
 */
record MarketNow(Map<Instrument, Quote.Judged> quotes, Map<Symbol, String> sectors, Optional<BigDecimal> vix) {

    /** The mid of a usable quote. */
    Optional<Price> mid(Instrument instrument) {
        return quote(instrument) instanceof Quote.Usable usable ? Optional.of(usable.mid()) : Optional.empty();
    }

    Quote.Judged quote(Instrument instrument) {
        return quotes.getOrDefault(instrument, new Quote.NoQuote("not asked for before the decision"));
    }
}
