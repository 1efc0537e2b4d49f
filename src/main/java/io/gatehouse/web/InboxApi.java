package io.gatehouse.web;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for people, and their decisions. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class InboxApi {

    private final KnownAccounts accounts;
    private final Inbox inbox;
    private final DecideTask decide;

    InboxApi(KnownAccounts accounts, Inbox inbox, DecideTask decide) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.decide = decide;
    }

    /** @param data in the conventions of a list: the tasks, oldest first */
    record Tasks(List<TaskView> data, int total) {}

    @GetMapping
    Tasks open(@PathVariable AccountId account) {
        List<TaskView> open =
                inbox.open(accounts.known(account)).stream().map(TaskView::of).toList();
        return new Tasks(open, open.size());
    }

    @GetMapping("/{task}")
    TaskView task(@PathVariable AccountId account, @PathVariable String task) {
        return TaskView.of(known(account, task));
    }

    /** @param answers by field of the task's form */
    @PostMapping("/{task}/decision")
    Tasks decide(
            @PathVariable AccountId account,
            @PathVariable String task,
            @RequestBody Map<String, String> answers,
            Authentication login) {
        accounts.known(account);
        inbox.find(task).ifPresent(found -> known(account, task));
        decide.decide(task, login, answers);
        return open(account);
    }

    private OpenTask known(AccountId account, String task) {
        return inbox.find(task)
                .filter(found -> found.account().equals(accounts.known(account)))
                .orElseThrow(() -> new UnknownResource("account " + account + " has no open task '" + task + "'"));
    }
}
