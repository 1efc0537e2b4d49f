package io.gatehouse.instrument;

import io.gatehouse.money.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A standard listed option on 100 shares.
 *
 * @param underlying the share it is on
 * @param expiry its last trading day, in the years 2000 to 2099 (the OCC symbol has two digits for it)
 * @param strike dollars per share; above zero, at most three decimals, below 100,000 (the OCC symbol holds no more)
 * @param right put or call
 */
public record OptionContract(Symbol underlying, LocalDate expiry, Price strike, Right right) implements Instrument {

    /** Shares per standard contract. */
    public static final int SHARES = 100;

    private static final Price ONE_CENT = Price.ofCents(1);

    /** @throws IllegalArgumentException if expiry or strike do not fit into an OCC symbol */
    public OptionContract {
        BigDecimal thousandths = strike.perShare().movePointRight(3).stripTrailingZeros();
        if (strike.isZero() || thousandths.scale() > 0 || thousandths.precision() - thousandths.scale() > 8) {
            throw new IllegalArgumentException(
                    "a strike is above zero, below 100,000 and has at most three decimals; have " + strike);
        }
        if (expiry.getYear() < 2000 || expiry.getYear() > 2099) {
            throw new IllegalArgumentException("an option expires in 2000 to 2099; have " + expiry);
        }
    }

    /**
     * The contract of an OCC symbol, padded or not: {@code "AAPL  260116P00185000"}.
     *
     * @throws IllegalArgumentException if the text is no OCC symbol, with the text
     */
    public static OptionContract ofOccSymbol(String occ) {
        return OccSymbol.read(occ);
    }

    static OptionContract ofCode(String code) {
        return OccSymbol.readCode(code);
    }

    /**
     * The 21-character OCC symbol: root padded to six, yymmdd, P or C, strike in thousandths.
     *
     * @throws IllegalStateException if the underlying is a class share whose option root is not known here, or a
     *     ticker that is another share's root: {@link #ofOccSymbol} could not read the symbol back
     */
    public String occSymbol() {
        return OccSymbol.write(this);
    }

    @Override
    public String code() {
        return OccSymbol.writeCode(this);
    }

    @Override
    public int multiplier() {
        return SHARES;
    }

    /** Calendar days from {@code date} to the expiry; negative after it. */
    public long daysToExpiry(LocalDate date) {
        return ChronoUnit.DAYS.between(date, expiry);
    }

    /** Whether exercising it at {@code spot} is worth at least one cent, the OCC's exercise-by-exception. */
    public boolean isInTheMoneyAt(Price spot) {
        return switch (right) {
            case PUT -> !strike.isBelow(spot.plus(ONE_CENT));
            case CALL -> !spot.isBelow(strike.plus(ONE_CENT));
        };
    }

    @Override
    public String toString() {
        return code();
    }
}
