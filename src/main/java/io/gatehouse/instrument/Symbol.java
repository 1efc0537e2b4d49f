package io.gatehouse.instrument;

/**
 * The ticker of a listed share, for example {@code AAPL} or {@code BRK.B}.
 *
 * @param value an upper-case letter and up to five letters or digits, with an optional class after a dot
 */
public record Symbol(String value) implements Comparable<Symbol> {

    static final int LONGEST = 8;

    private static final int LONGEST_TICKER = 6;

    /** @throws IllegalArgumentException if it is not a ticker */
    public Symbol {
        if (!isTicker(value)) {
            throw new IllegalArgumentException("a symbol is a ticker such as AAPL or BRK.B; have '" + value + "'");
        }
    }

    // By hand: symbols are read from every row of the ledger, and an expression takes several times as long.
    static boolean isTicker(String text) {
        int dot = text.indexOf('.');
        int length = dot < 0 ? text.length() : dot;
        boolean classFits = dot < 0 || (dot == text.length() - 2 && isLetter(text.charAt(dot + 1)));
        return classFits && length >= 1 && length <= LONGEST_TICKER && isTicker(text, length);
    }

    private static boolean isTicker(String text, int length) {
        for (int i = 1; i < length; i++) {
            if (!isLetter(text.charAt(i)) && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return isLetter(text.charAt(0));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
