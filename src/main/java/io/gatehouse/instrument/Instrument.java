package io.gatehouse.instrument;

import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;

/** Something a position can be held in: a share or a standard option on 100 of them. */
public sealed interface Instrument permits Stock, OptionContract {

    Symbol underlying();

    /** Shares per unit: 1 for a share, 100 for a standard option contract. */
    int multiplier();

    /**
     * The one text under which the record keeps it, and which {@link #ofCode} reads back without loss: the
     * ticker, at most 8 characters, or ticker, yymmdd, P or C and the strike in thousandths, at most 23. For all
     * but class shares that is the OCC symbol without padding; the code of an option on BRK.B keeps the dot.
     */
    String code();

    /** What {@code units} of it are worth at a price per share; negative for a short position. */
    default Money valueOf(Quantity units, Price perShare) {
        return perShare.times(units.times(multiplier()));
    }

    /**
     * The instrument of a {@link #code()}.
     *
     * @throws IllegalArgumentException if it is neither a ticker nor an option's code, with the text
     */
    static Instrument ofCode(String code) {
        return code.length() > Symbol.LONGEST ? OptionContract.ofCode(code) : new Stock(new Symbol(code));
    }
}
