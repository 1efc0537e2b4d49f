package io.gatehouse.instrument;

import java.util.regex.Pattern;

/**
 * The ticker of a listed share, for example {@code AAPL} or {@code BRK.B}.
 *
 * @param value an upper-case letter and up to five letters or digits, with an optional class after a dot
 */
public record Symbol(String value) implements Comparable<Symbol> {

    static final int LONGEST = 8;

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,5}(\\.[A-Z])?");

    /** @throws IllegalArgumentException if it is not a ticker */
    public Symbol {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a symbol is a ticker such as AAPL or BRK.B; have '" + value + "'");
        }
    }

    @Override
    public int compareTo(Symbol other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
