package io.gatehouse.web.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** @throws IllegalArgumentException naming the orders there are */
    public Listing<T> list(Stream<? extends T> all, ListQuery query) {
        String name = Optional.ofNullable(query.sort())
                .orElseGet(() -> orders.keySet().iterator().next());
        Comparator<? super T> order = Optional.<Comparator<? super T>>ofNullable(orders.get(name))
                .orElseThrow(() ->
                        new IllegalArgumentException("sort is one of " + orders.keySet() + "; have '" + name + "'"));
        List<T> sorted = all.sorted(order).collect(Collectors.toCollection(ArrayList::new));
        if (query.isDescending()) {
            Collections.reverse(sorted);
        }
        List<T> data = sorted.stream().skip(query.from()).limit(query.most()).toList();
        return new Listing<>(data, sorted.size(), query.from(), data.size(), name, query.orderWord());
    }
}
