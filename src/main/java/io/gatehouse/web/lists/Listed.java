package io.gatehouse.web.lists;

import io.gatehouse.web.api.Listing;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A part of a list as a page shows it.
 *
 * @param total of all parts
 * @param words which of them are here, {@code 1–50 of 312}
 * @param previous address of the part before; empty text when there is none
 * @param next address of the part after; empty text when there is none
 * @param csv address of the whole list as a file
 * @param empty why nothing is here
 * @param kept names and values that a form which filters sends along
 */
public record Listed<T>(
        List<T> rows,
        List<Head> heads,
        long total,
        String words,
        String previous,
        String next,
        String csv,
        String empty,
        Map<String, String> kept) {

    /**
     * A heading.
     *
     * @param address of the list ordered by it; empty text where nothing can be
     * @param sorted ascending or descending; empty text when the list is ordered by something else
     */
    public record Head(String heading, String title, boolean figure, String address, String sorted) {}

    static <T> Listed<T> of(Listing<T> part, List<Head> heads, Asked asked) {
        int size = asked.query().most();
        long total = part.total();
        int end = part.start() + part.data().size();
        boolean beyond = part.start() >= total;
        // From beyond its end the way leads back to the last part.
        long before = beyond ? Math.max(0, (total - 1) / size * size) : Math.max(0, part.start() - size);
        return new Listed<>(
                part.data(),
                heads,
                total,
                part.data().isEmpty() ? "" : (part.start() + 1) + "–" + end + " of " + total,
                part.start() == 0 ? "" : asked.from((int) before),
                end < total && !beyond ? asked.from(end) : "",
                asked.file(),
                total > 0 && beyond ? "There are only " + total + "; this part begins after them." : "",
                asked.kept());
    }

    public <V> Listed<V> map(Function<? super T, ? extends V> view) {
        return new Listed<>(rows.stream().<V>map(view).toList(), heads, total, words, previous, next, csv, empty, kept);
    }

    /** Says what will be here, when nothing is. */
    public Listed<T> orElse(String nothing) {
        return orElse(nothing, "", () -> 0);
    }

    /**
     * Says why nothing is here: nothing is there, or a filter left it out.
     *
     * @param filter what is filtered by, as it follows "Nothing fits"
     * @param without how many there are without the filter; asked for only when nothing is here
     */
    public Listed<T> orElse(String nothing, String filter, LongSupplier without) {
        if (total > 0) {
            return this;
        }
        long others = filter.isEmpty() ? 0 : without.getAsLong();
        String why = others == 0
                ? nothing
                : "Nothing fits " + filter + "; without it there " + (others == 1 ? "is 1." : "are " + others + ".");
        return new Listed<>(rows, heads, total, words, previous, next, csv, why, kept);
    }

    public boolean isNothing() {
        return rows.isEmpty();
    }

    /** Whether there is more than is here. */
    public boolean isInParts() {
        return !previous.isEmpty() || !next.isEmpty();
    }
}
