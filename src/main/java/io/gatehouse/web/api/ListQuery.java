package io.gatehouse.web.api;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, and in which order; what is left out has a default.
 *
 * @param start how many to skip; 0 when absent
 * @param size how many at most; 1 to 1,000, and 100 when absent
 * @param sort a name the list knows; its own order when absent
 * @param order asc or desc; asc when absent
 */
public record ListQuery(
        @Nullable Integer start,
        @Nullable Integer size,
        @Nullable String sort,
        @Nullable String order) {

    static final int MOST = 1_000;
    static final int USUAL = 100;

    private static final String ASCENDING = "asc";
    private static final String DESCENDING = "desc";

    /** @throws IllegalArgumentException if it is none */
    int from() {
        int from = start == null ? 0 : start;
        if (from < 0) {
            throw new IllegalArgumentException("start is 0 or more; have " + from);
        }
        return from;
    }

    /** @throws IllegalArgumentException if it is none */
    int most() {
        int most = size == null ? USUAL : size;
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("size is 1 to " + MOST + "; have " + most);
        }
        return most;
    }

    /** @throws IllegalArgumentException if it is neither */
    boolean isDescending() {
        String word = order == null ? ASCENDING : order;
        if (!word.equals(ASCENDING) && !word.equals(DESCENDING)) {
            throw new IllegalArgumentException("order is asc or desc; have '" + word + "'");
        }
        return word.equals(DESCENDING);
    }

    String orderWord() {
        return isDescending() ? DESCENDING : ASCENDING;
    }
}
