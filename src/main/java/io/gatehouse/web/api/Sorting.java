package io.gatehouse.web.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The orders a list can be asked for, by name; the first is its own. Equal ones keep the order in which they were read, or have it turned round.
 */
public final class Sorting<T> {

    private final Map<String, Comparator<? super T>> orders = new LinkedHashMap<>();

    private Sorting() {}

    public static <T> Sorting<T> by(String name, Comparator<? super T> order) {
        return new Sorting<T>().or(name, order);
    }

    public Sorting<T> or(String name, Comparator<? super T> order) {
        orders.put(name, order);
        return this;
    }

    /**
     * What a list is to be sorted by.
     *
     * @throws IllegalArgumentException naming the orders there are
     */
    public String nameOf(ListQuery query) {
        String name = Optional.ofNullable(query.sort())
                .orElseGet(() -> orders.keySet().iterator().next());
        if (!orders.containsKey(name)) {
            throw new IllegalArgumentException("sort is one of " + orders.keySet() + "; have '" + name + "'");
        }
        return name;
    }

    /**
     * All of them in their order.
     *
     * @throws IllegalArgumentException naming the orders there are
     */
    public List<T> order(Stream<? extends T> all, ListQuery query) {
        Comparator<? super T> order = Objects.requireNonNull(orders.get(nameOf(query)));
        List<T> sorted = all.sorted(order).collect(Collectors.toCollection(ArrayList::new));
        if (query.isDescending()) {
            Collections.reverse(sorted);
        }
        return sorted;
    }

    /** @throws IllegalArgumentException naming the orders there are */
    public Listing<T> list(Stream<? extends T> all, ListQuery query) {
        List<T> sorted = order(all, query);
        return Listing.of(
                sorted.stream().skip(query.from()).limit(query.most()).toList(), sorted.size(), nameOf(query), query);
    }
}
