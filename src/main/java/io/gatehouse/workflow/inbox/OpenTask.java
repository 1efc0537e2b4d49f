package io.gatehouse.workflow.inbox;

import io.gatehouse.audit.Change;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.workflow.engine.Claim;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A task that waits for a person.
 *
 * @param process key of its process
 * @param businessKey {@code <process>:<account>:<what it is about>}
 * @param groups of whom anybody may decide it
 * @param decideBy until when; empty when it waits for as long as it takes
 * @param claim who has taken it upon them; nobody else decides it meanwhile
 */
public record OpenTask(
        String id,
        String process,
        String businessKey,
        AccountId account,
        TaskContent content,
        Form form,
        Set<String> groups,
        Instant since,
        Optional<Instant> decideBy,
        Optional<Claim> claim) {

    public OpenTask {
        groups = Set.copyOf(groups);
    }

    /** The beginning of what the audit trail keeps of it. */
    public Change.Begun change(String action, Instant now) {
        return Change.of(action, now).on("process", businessKey).on("form", form.key());
    }
}
