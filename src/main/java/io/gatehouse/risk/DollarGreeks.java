package io.gatehouse.risk;

import io.gatehouse.money.Money;
import java.math.BigDecimal;

/** The sensitivities of a position or of a whole book, in dollars of all of it, or why they are not known. */
public sealed interface DollarGreeks {

    /**
     * Known ones.
     *
     * @param delta dollars gained when each share rises by one dollar
     * @param gamma what that rise adds to delta
     * @param vega dollars gained when each implied volatility rises by one point, 0.01
     * @param theta dollars gained by a calendar day that passes, nothing else moving
     */
    record Measured(Money delta, Money gamma, Money vega, Money theta) implements DollarGreeks {

        /** Those of a book of nothing. */
        static final Measured NONE = new Measured(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        static Measured rounded(double delta, double gamma, double vega, double theta) {
            return new Measured(dollars(delta), dollars(gamma), dollars(vega), dollars(theta));
        }

        private static Money dollars(double value) {
            return Money.rounded(BigDecimal.valueOf(value));
        }
    }

    /** @param reason in words; a quote that is missing is no zero */
    record Unknown(String reason) implements DollarGreeks {}

    /** Both together; what is unknown of one is unknown of both. */
    default DollarGreeks plus(DollarGreeks other) {
        if (this instanceof Measured ours && other instanceof Measured theirs) {
            return new Measured(
                    ours.delta.plus(theirs.delta),
                    ours.gamma.plus(theirs.gamma),
                    ours.vega.plus(theirs.vega),
                    ours.theta.plus(theirs.theta));
        }
        return this instanceof Unknown ? this : other;
    }
}
