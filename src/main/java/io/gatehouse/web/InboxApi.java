package io.gatehouse.web;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.api.ListQuery;
import io.gatehouse.web.api.Listing;
import io.gatehouse.web.api.Sorting;
import io.gatehouse.web.tasks.Login;
import io.gatehouse.web.tasks.PutAside;
import io.gatehouse.web.tasks.ReadOffers;
import io.gatehouse.workflow.inbox.HandOver;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
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
@Tag(name = "Tasks")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class InboxApi {

    private static final Sorting<TaskView> TASKS = Sorting.<TaskView>by("since", Comparator.comparing(TaskView::since))
            .or("title", Comparator.comparing(TaskView::title))
            .or("process", Comparator.comparing(TaskView::process))
            .or("decideBy", Comparator.comparing(task -> task.decideBy().orElse(Instant.MAX)));

    private final KnownAccounts accounts;
    private final Inbox inbox;
    private final DecideTask decide;
    private final HandOver handOver;
    private final ReadOffers people;
    private final PutAside aside;

    InboxApi(
            KnownAccounts accounts,
            Inbox inbox,
            DecideTask decide,
            HandOver handOver,
            ReadOffers people,
            PutAside aside) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.decide = decide;
        this.handOver = handOver;
        this.people = people;
        this.aside = aside;
    }

    /** @param from who has the task as far as who asks knows; absent for nobody */
    record Claiming(@Nullable String from) {}

    /**
     * To whom a task is given.
     *
     * @param to a login of this desk; absent for nobody in particular
     * @param from who has the task as far as who asks knows; absent for nobody
     */
    record Giving(@Nullable String to, @Nullable String from) {}

    /** @param until on the desk's clock; absent shows the task again at once */
    record Snoozing(@Nullable Instant until) {}

    @GetMapping
    @Operation(summary = "What waits for people, oldest first")
    Listing<TaskView> open(@PathVariable AccountId account, @ParameterObject ListQuery query) {
        return TASKS.list(inbox.open(accounts.known(account)).stream().map(TaskView::of), query);
    }

    @GetMapping("/{task}")
    @Operation(summary = "One task with its form and what it rests on")
    TaskView task(@PathVariable AccountId account, @PathVariable String task) {
        return TaskView.of(known(account, task));
    }

    @PostMapping("/{task}/claim")
    @Operation(summary = "Takes a task upon the person, so that nobody else decides it meanwhile")
    TaskView claim(
            @PathVariable AccountId account,
            @PathVariable String task,
            @RequestBody(required = false) @Nullable Claiming claiming,
            Authentication login) {
        known(account, task);
        DecideTask.require(inbox.claim(
                task, Login.person(login), Optional.ofNullable(claiming).map(Claiming::from)));
        return task(account, task);
    }

    @PostMapping("/{task}/unclaim")
    @Operation(summary = "Lets anybody have a claimed task again")
    TaskView unclaim(@PathVariable AccountId account, @PathVariable String task, Authentication login) {
        known(account, task);
        DecideTask.require(inbox.unclaim(task, Login.person(login)));
        return task(account, task);
    }

    @PostMapping("/{task}/reassign")
    @Operation(summary = "Gives a task to a person by name, who could have taken it themselves, or back to anybody")
    TaskView reassign(
            @PathVariable AccountId account,
            @PathVariable String task,
            @RequestBody Giving giving,
            Authentication login) {
        known(account, task);
        Optional<String> to = Optional.ofNullable(giving.to());
        Optional<Person> person = to.flatMap(people::login);
        if (to.isPresent() && person.isEmpty()) {
            throw new Declined(HttpStatus.CONFLICT, "'" + to.get() + "' is no login of this desk");
        }
        DecideTask.require(handOver.give(task, Login.person(login), person, Optional.ofNullable(giving.from())));
        return task(account, task);
    }

    @PostMapping("/{task}/snooze")
    @Operation(summary = "Hides a task from the person's own list on the page until then; deadlines stay as they are")
    TaskView snooze(
            @PathVariable AccountId account,
            @PathVariable String task,
            @RequestBody(required = false) @Nullable Snoozing snoozing,
            Authentication login) {
        OpenTask open = known(account, task);
        Optional.ofNullable(snoozing)
                .map(Snoozing::until)
                .ifPresentOrElse(
                        until -> aside.hide(open, login.getName(), until).ifPresent(why -> {
                            throw new Declined(HttpStatus.CONFLICT, why);
                        }),
                        () -> aside.show(open, login.getName()));
        return TaskView.of(open);
    }

    /** @param answers by field of the task's form */
    @PostMapping("/{task}/decision")
    @Operation(summary = "Completes a task with its form, which is checked; this is the only way to complete one")
    Listing<TaskView> decide(
            @PathVariable AccountId account,
            @PathVariable String task,
            @RequestBody Map<String, String> answers,
            Authentication login) {
        accounts.known(account);
        inbox.find(task).ifPresent(found -> known(account, task));
        decide.decide(task, login, answers);
        return open(account, new ListQuery(null, null, null, null));
    }

    private OpenTask known(AccountId account, String task) {
        return inbox.find(task)
                .filter(found -> found.account().equals(accounts.known(account)))
                .orElseThrow(() -> new UnknownResource("account " + account + " has no open task '" + task + "'"));
    }
}
