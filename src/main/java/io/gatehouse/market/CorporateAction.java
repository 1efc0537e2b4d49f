package io.gatehouse.market;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;

/**
 * An announced event that changes what a share is or pays.
 *
 * <p>{@code announced} is the first date on which a desk may know of it, {@code exDate} the first session that
 * trades without it.
 */
public sealed interface CorporateAction {

    Symbol symbol();

    LocalDate announced();

    LocalDate exDate();

    /** @param perShare cash paid per share held at the close before the ex-date */
    record Dividend(Symbol symbol, LocalDate announced, LocalDate exDate, Price perShare) implements CorporateAction {}

    /** @param newPerOld new shares for one old share; 2 for a two-for-one split */
    record Split(Symbol symbol, LocalDate announced, LocalDate exDate, Ratio newPerOld) implements CorporateAction {}

    /** @param priceFactor the price before divided by the price after */
    record SpinOff(Symbol symbol, LocalDate announced, LocalDate exDate, Ratio priceFactor)
            implements CorporateAction {}
}
