package io.gatehouse.web;

import io.gatehouse.workflow.engine.Claim;
import io.gatehouse.workflow.inbox.FormField;
import io.gatehouse.workflow.inbox.OpenTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task that waits for a person.
 *
 * @param title the decision in a line
 * @param about what it rests on
 * @param decidedBy roles of whom anybody may decide it
 * @param decideBy until when; absent when it waits for as long as it takes
 * @param silence what happens when nobody answers
 * @param claimedBy who has taken it upon them; nobody else decides it meanwhile
 * @param fields of the form to fill in
 */
record TaskView(
        String id,
        String process,
        String businessKey,
        String title,
        List<Fact> about,
        List<String> decidedBy,
        Instant since,
        Optional<Instant> decideBy,
        String silence,
        Optional<String> claimedBy,
        Optional<Instant> claimedAt,
        List<FormField> fields) {

    record Fact(String name, String value) {}

    static TaskView of(OpenTask task) {
        return new TaskView(
                task.id(),
                task.process(),
                task.businessKey(),
                task.content().title(),
                task.content().facts().stream()
                        .map(fact -> new Fact(fact.name(), fact.value()))
                        .toList(),
                task.groups().stream().sorted().toList(),
                task.since(),
                task.decideBy(),
                task.content().silence(),
                task.claim().map(Claim::person),
                task.claim().map(Claim::at),
                task.form().fields());
    }
}
