package io.gatehouse.workflow.inbox;

import java.util.Set;

/**
 * Who decides a task.
 *
 * @param groups what they are: the roles of a login in lower case
 */
public record Person(String name, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }

    boolean isOneOf(Set<String> wanted) {
        return groups.stream().anyMatch(wanted::contains);
    }
}
