package io.gatehouse.web.tasks;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Finds the task that an address names. */
@Component
@ConditionalOnWebApplication
class FindTask {

    private final Inbox inbox;

    FindTask(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * Empty when it is decided.
     *
     * @throws UnknownResource for a task of another account, which is unknown here
     */
    Optional<OpenTask> find(AccountId account, String task) {
        Optional<OpenTask> found = inbox.find(task);
        if (found.filter(open -> !open.account().equals(account)).isPresent()) {
            throw new UnknownResource("account " + account + " has no task '" + task + "'");
        }
        return found;
    }
}
