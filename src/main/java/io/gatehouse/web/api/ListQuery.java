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

    /** What a list answers at most. */
    public static final int MOST = 1_000;

    static final int USUAL = 100;

    private static final String ASCENDING = "asc";
    private static final String DESCENDING = "desc";

    /** @throws IllegalArgumentException if it is none */
    public int from() {
        int from = start == null ? 0 : start;
        if (from < 0) {
            throw new IllegalArgumentException("start is 0 or more; have " + from);
        }
        return from;
    }

    /** @throws IllegalArgumentException if it is none */
    public int most() {
        return most(MOST);
    }

    /**
     * Where a list answers more, or less, than others.
     *
     * @throws IllegalArgumentException if it is none
     */
    public int most(int bound) {
        int most = size == null ? USUAL : size;
        if (most < 1 || most > bound) {
            throw new IllegalArgumentException("size is 1 to " + bound + "; have " + most);
        }
        return most;
    }

    /** @throws IllegalArgumentException if it is neither */
    public boolean isDescending() {
        String word = order == null ? ASCENDING : order;
        if (!word.equals(ASCENDING) && !word.equals(DESCENDING)) {
            throw new IllegalArgumentException("order is asc or desc; have '" + word + "'");
        }
        return word.equals(DESCENDING);
    }

    public String orderWord() {
        return isDescending() ? DESCENDING : ASCENDING;
    }

    /** What it is sorted by; empty text when that is left out. */
    public String sortWord() {
        return sort == null ? "" : sort;
    }

    /** The same, with what it leaves out. */
    public ListQuery orElse(int otherSize, String otherSort, String otherOrder) {
        return new ListQuery(
                start,
                size == null ? Integer.valueOf(otherSize) : size,
                sort == null ? otherSort : sort,
                order != null ? order : sort == null ? otherOrder : ASCENDING);
    }

    /** @throws IllegalArgumentException if something of it has no meaning */
    public void check() {
        from();
        most();
        isDescending();
    }
}
