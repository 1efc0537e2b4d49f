package io.gatehouse.web.page;

/**
 * A figure ready to be read.
 *
 * @param text with sign and unit, or a dash where nothing is known
 * @param tone {@code up}, {@code down} or empty: a class, never the only sign
 * @param title more exactly, or why it is not known; empty text when there is nothing to add
 */
public record Figure(String text, String tone, String title) {

    private static final String UNKNOWN = "–";

    public static Figure of(String text) {
        return new Figure(text, "", "");
    }

    /** A dash that says why. Never zero. */
    public static Figure unknown(String why) {
        return new Figure(UNKNOWN, "", why);
    }

    public Figure titled(String more) {
        return new Figure(text, tone, more);
    }

    public boolean isKnown() {
        return !text.equals(UNKNOWN);
    }
}
