package io.gatehouse.web.lists;

import io.gatehouse.web.api.ListQuery;
import io.gatehouse.web.page.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of a list is wanted, and in which order. The address of the page carries it beside the filters, and every
 * link of the list leads to that address with one thing changed.
 *
 * @param list what its parameters begin with; empty text for the page's own list
 * @param query complete, and one that the list can answer
 */
public record Asked(Address address, String list, ListQuery query) {

    private static final String START = "start";
    private static final String SIZE = "size";
    private static final String SORT = "sort";
    private static final String ORDER = "order";

    /**
     * What a request says of a list; what it leaves out stays open.
     *
     * @throws IllegalArgumentException naming what is no number
     */
    static Asked of(HttpServletRequest request, String list) {
        return new Asked(
                Address.of(request),
                list,
                new ListQuery(
                        number(request, name(list, START)).orElse(null),
                        number(request, name(list, SIZE)).orElse(null),
                        word(request, name(list, SORT)).orElse(null),
                        word(request, name(list, ORDER)).orElse(null)));
    }

    private static Optional<String> word(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    private static Optional<Integer> number(HttpServletRequest request, String name) {
        return word(request, name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException none) {
                throw new IllegalArgumentException(name + " is a whole number; have '" + text + "'", none);
            }
        });
    }

    private static String name(String list, String parameter) {
        return list.isEmpty() ? parameter : list + "-" + parameter;
    }

    Asked with(ListQuery other) {
        return new Asked(address, list, other);
    }

    /** The list from its beginning, in another order. */
    String sortedBy(String sort, String order) {
        Map<String, String> changed = new LinkedHashMap<>();
        changed.put(name(list, SORT), sort);
        changed.put(name(list, ORDER), order);
        changed.put(name(list, START), "");
        return address.with(changed);
    }

    String from(int start) {
        return address.with(Map.of(name(list, START), start == 0 ? "" : Integer.toString(start)));
    }

    /** Its order, for a form that filters: what is filtered differently keeps it and begins anew. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put(name(list, SORT), query.sortWord());
        kept.put(name(list, ORDER), query.orderWord());
        return kept;
    }

    /** The whole list as a file: same filters, same order. */
    String file() {
        String path = list.isEmpty() ? "" : "/" + list;
        return address.below(path + ".csv", Map.of(name(list, START), "", name(list, SIZE), ""));
    }
}
