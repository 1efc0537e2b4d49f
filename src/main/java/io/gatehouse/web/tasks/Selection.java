package io.gatehouse.web.tasks;

import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the inbox is shown; its address carries all of it, so that nothing a person does resets it.
 *
 * @param filter all, mine, unclaimed or snoozed
 * @param search words that a task has to have
 * @param task the one that is open
 */
record Selection(String base, String filter, String search, Optional<String> task) {

    static final String ALL = "all";
    static final String MINE = "mine";
    static final String UNCLAIMED = "unclaimed";
    static final String SNOOZED = "snoozed";

    /** What can be chosen, the default first. */
    static final List<String> FILTERS = List.of(ALL, MINE, UNCLAIMED, SNOOZED);

    static Selection of(String base, Optional<String> filter, Optional<String> search, Optional<String> task) {
        String known = filter.filter(FILTERS::contains).orElse(ALL);
        return new Selection(base, known, search.map(String::strip).orElse(""), task.filter(id -> !id.isBlank()));
    }

    Selection filtered(String other) {
        return new Selection(base, other, search, task);
    }

    Selection open(String id) {
        return new Selection(base, filter, search, Optional.of(id));
    }

    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(base + "/inbox");
        if (!filter.equals(ALL)) {
            address.queryParam("filter", filter);
        }
        if (!search.isEmpty()) {
            address.queryParam("q", search);
        }
        task.ifPresent(id -> address.queryParam("task", id));
        return address.encode().build().toUriString();
    }
}
