package io.gatehouse.web.lists;

import io.gatehouse.web.api.ListQuery;
import io.gatehouse.web.api.Listing;
import io.gatehouse.web.api.Sorting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns of a list and what it can be ordered by. Orders are those of the REST API's lists: equal ones keep the
 * order in which they were read, or have it turned round.
 */
public final class Columns<T> {

    private static final int USUAL = 50;

    private final String list;
    private final String sort;
    private final String order;
    private final int size;
    private final List<Column> columns = new ArrayList<>();
    private Optional<Sorting<T>> sorting = Optional.empty();

    private Columns(String list, String sort, String order, int size) {
        this.list = list;
        this.sort = sort;
        this.order = order;
        this.size = size;
    }

    /**
     * Of a page's own list.
     *
     * @param order asc or desc, unless the address says otherwise
     */
    public static <T> Columns<T> by(String sort, String order) {
        return new Columns<>("", sort, order, USUAL);
    }

    /** Of one of several lists on a page: its parameters begin with its name. */
    public static <T> Columns<T> of(String list, String sort, String order) {
        return new Columns<>(list, sort, order, USUAL);
    }

    /** The same for a list that is shown whole, up to a thousand. */
    public static <T> Columns<T> ofAll(String list, String sort, String order) {
        return new Columns<>(list, sort, order, ListQuery.MOST);
    }

    public Columns<T> words(String name, String heading, Comparator<? super T> by) {
        return add(new Column(name, heading, false, ""), by);
    }

    public Columns<T> figures(String name, String heading, Comparator<? super T> by) {
        return add(new Column(name, heading, true, ""), by);
    }

    /** A column by which nothing is ordered. */
    public Columns<T> plain(String heading) {
        columns.add(new Column("", heading, false, ""));
        return this;
    }

    /** Says of the last column what it means. */
    public Columns<T> meaning(String title) {
        Column last = columns.remove(columns.size() - 1);
        columns.add(new Column(last.name(), last.heading(), last.figure(), title));
        return this;
    }

    private Columns<T> add(Column column, Comparator<? super T> by) {
        columns.add(column);
        sorting = Optional.of(
                sorting.map(names -> names.or(column.name(), by)).orElseGet(() -> Sorting.by(column.name(), by)));
        return this;
    }

    /** For what is ordered where it is kept. */
    public static <T> Comparator<T> whereItIsKept() {
        return Comparator.comparing(row -> 0);
    }

    /** What is not known comes last. */
    public static <T, V extends Comparable<? super V>> Comparator<T> known(Function<? super T, Optional<V>> of) {
        return Comparator.comparing(
                of,
                (one, other) -> one.isPresent() && other.isPresent()
                        ? one.get().compareTo(other.get())
                        : Boolean.compare(one.isEmpty(), other.isEmpty()));
    }

    /**
     * What an address asks for, complete.
     *
     * @throws IllegalArgumentException if it is nothing this list can answer, saying what it can
     */
    public Asked asked(HttpServletRequest request) {
        Asked asked = Asked.of(request, list);
        ListQuery complete = asked.query().orElse(size, sort, order);
        sorting().nameOf(complete);
        complete.check();
        return asked.with(complete);
    }

    private Sorting<T> sorting() {
        return sorting.orElseThrow(() -> new IllegalStateException("a list is ordered by one of its columns at least"));
    }

    /** Everything that is there, in its order. */
    public List<T> ordered(List<T> all, Asked asked) {
        return sorting().order(all.stream(), asked.query());
    }

    /** The part that is asked for. */
    public Listed<T> list(List<T> all, Asked asked) {
        return show(sorting().list(all.stream(), asked.query()), asked);
    }

    /** The part that was read. */
    public Listed<T> show(Listing<T> part, Asked asked) {
        return Listed.of(
                part, columns.stream().map(column -> column.head(asked)).toList(), asked);
    }
}
