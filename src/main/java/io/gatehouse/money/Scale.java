package io.gatehouse.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The one way a decimal value is read and takes its fixed number of decimals: without ever rounding silently. */
final class Scale {

    // Eighteen digits hold every amount of the desk; an exponent in a file could ask for a number of a gigabyte.
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    private Scale() {}

    static BigDecimal parse(String text, String what) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    what + " is written as a plain decimal such as 12.50; have '" + text + "'");
        }
        return new BigDecimal(text);
    }

    static BigDecimal rounded(double value, int decimals, String what) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " is finite; have " + value);
        }
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    static BigDecimal exactly(BigDecimal value, int decimals, String what) {
        try {
            return value.setScale(decimals, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    what + " has at most " + decimals + " decimals; have " + value.toPlainString(), e);
        }
    }
}
