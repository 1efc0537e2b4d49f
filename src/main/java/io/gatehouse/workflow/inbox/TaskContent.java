package io.gatehouse.workflow.inbox;

import java.util.List;
import java.util.Optional;

/**
 * What a task is about, for who decides it.
 *
 * @param title the decision itself, in a line
 * @param facts what it rests on, most important first
 * @param silence what happens when nobody answers
 * @param changes what is other once it is agreed to; none where a task only lets something go on
 * @param danger what a person types to show that they mean it, where agreeing puts more money at risk; empty elsewhere
 */
public record TaskContent(
        String title, List<Fact> facts, String silence, List<Difference> changes, Optional<String> danger) {

    public record Fact(String name, String value) {}

    /** One thing as it is, and as it will be. */
    public record Difference(String name, String from, String to) {}

    public TaskContent {
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
    }

    /** A task that changes nothing by itself. */
    public TaskContent(String title, List<Fact> facts, String silence) {
        this(title, facts, silence, List.of(), Optional.empty());
    }

    /** The same, saying what it changes. */
    public TaskContent changing(List<Difference> differences) {
        return new TaskContent(title, facts, silence, differences, danger);
    }

    /** The same, agreed to only by who means it: by who types this word or amount. */
    public TaskContent dangerous(String typed) {
        return new TaskContent(title, facts, silence, changes, Optional.of(typed));
    }
}
