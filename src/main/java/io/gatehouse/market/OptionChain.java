package io.gatehouse.market;

import io.gatehouse.instrument.Symbol;
import java.time.Instant;
import java.util.List;

/** The quoted standard options of one underlying, ordered by expiry, then strike. */
public record OptionChain(Symbol underlying, Instant at, List<OptionQuote> quotes) {

    public OptionChain {
        quotes = List.copyOf(quotes);
    }
}
