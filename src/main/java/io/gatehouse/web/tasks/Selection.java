package io.gatehouse.web.tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the inbox is shown; its address carries all of it, so that nothing a person does resets it.
 *
 * @param filter all, mine, unclaimed or snoozed
 * @param search words that a task has to have
 * @param order what stands first: deadline, oldest or title
 * @param task the one that is open
 */
record Selection(String base, String filter, String search, String order, Optional<String> task) {

    static final String ALL = "all";
    static final String MINE = "mine";
    static final String UNCLAIMED = "unclaimed";
    static final String SNOOZED = "snoozed";

    /** What can be chosen, the default first. */
    static final List<String> FILTERS = List.of(ALL, MINE, UNCLAIMED, SNOOZED);

    static final String DEADLINE = "deadline";
    static final String OLDEST = "oldest";
    static final String TITLE = "title";

    /** The default first. */
    static final List<String> ORDERS = List.of(DEADLINE, OLDEST, TITLE);

    /** Everything, the nearest deadline first, and no task open. */
    static Selection everything(String base) {
        return new Selection(base, ALL, "", DEADLINE, Optional.empty());
    }

    /** @param given what a request says, by the name of its parameter; what it leaves out, or nobody knows, is the default */
    static Selection of(String base, Function<String, Optional<String>> given) {
        return new Selection(
                base,
                given.apply("filter").filter(FILTERS::contains).orElse(ALL),
                given.apply("q").map(String::strip).orElse(""),
                given.apply("sort").filter(ORDERS::contains).orElse(DEADLINE),
                given.apply("task").filter(id -> !id.isBlank()));
    }

    Selection filtered(String other) {
        return new Selection(base, other, search, order, task);
    }

    Selection ordered(String other) {
        return new Selection(base, filter, search, other, task);
    }

    Selection open(String id) {
        return new Selection(base, filter, search, order, Optional.of(id));
    }

    Selection closed() {
        return new Selection(base, filter, search, order, Optional.empty());
    }

    String address() {
        return address("/inbox");
    }

    /** Of the list as a file. */
    String file() {
        return closed().address("/inbox.csv");
    }

    private String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(base + path);
        if (!filter.equals(ALL)) {
            address.queryParam("filter", filter);
        }
        if (!search.isEmpty()) {
            address.queryParam("q", search);
        }
        if (!order.equals(DEADLINE)) {
            address.queryParam("sort", order);
        }
        task.ifPresent(id -> address.queryParam("task", id));
        return address.encode().build().toUriString();
    }
}
