package io.gatehouse.workflow.inbox;

import java.util.List;

/**
 * What a task is about, for who decides it.
 *
 * @param title the decision itself, in a line
 * @param facts what it rests on, most important first
 * @param silence what happens when nobody answers
 */
public record TaskContent(String title, List<Fact> facts, String silence) {

    public record Fact(String name, String value) {}

    public TaskContent {
        facts = List.copyOf(facts);
    }
}
