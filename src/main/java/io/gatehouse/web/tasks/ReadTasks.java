package io.gatehouse.web.tasks;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.engine.Claim;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Reads the list of what waits for people: the nearest deadline first, then the oldest, unless asked otherwise. */
@Component
@ConditionalOnWebApplication
public class ReadTasks {

    private final Inbox inbox;
    private final PutAside aside;
    private final DeskClock clock;

    ReadTasks(Inbox inbox, PutAside aside, DeskClock clock) {
        this.inbox = inbox;
        this.aside = aside;
        this.clock = clock;
    }

    /** Everything that waits and was not put aside, for a page beside the inbox. */
    public TaskList all(AccountId account, Authentication login) {
        return read(account, Selection.everything("/accounts/" + account), Login.person(login));
    }

    TaskList read(AccountId account, Selection selection, Person person) {
        List<OpenTask> open = inbox.open(account);
        Map<String, Instant> hidden = aside.hidden(open, person.name());
        Instant now = clock.now();
        return new TaskList(
                wanted(open, selection, person, hidden)
                        .map(task -> row(task, selection, person, now, Optional.ofNullable(hidden.get(task.id()))))
                        .toList(),
                Selection.FILTERS.stream()
                        .map(filter -> new TaskList.Chip(
                                // What is put aside is no part of the default.
                                filter.equals(Selection.ALL) ? "Now" : Shown.words(filter),
                                selection.filtered(filter).address(),
                                filter.equals(selection.filter())))
                        .toList(),
                Selection.ORDERS.stream()
                        .map(order -> new TaskList.Chip(
                                Shown.words(order),
                                selection.ordered(order).address(),
                                order.equals(selection.order())))
                        .toList(),
                selection.filter(),
                selection.search(),
                selection.order(),
                selection.file(),
                open.isEmpty()
                        ? "Nothing waits for you. New tasks appear here by themselves."
                        : "No task fits this filter; " + open.size() + " wait without it"
                                + (hidden.isEmpty() ? "." : ", " + hidden.size() + " of them put aside by you."));
    }

    /** The tasks themselves that are selected, in their order. */
    List<OpenTask> wanted(AccountId account, Selection selection, Person person) {
        List<OpenTask> open = inbox.open(account);
        return wanted(open, selection, person, aside.hidden(open, person.name()))
                .toList();
    }

    private static Stream<OpenTask> wanted(
            List<OpenTask> open, Selection selection, Person person, Map<String, Instant> hidden) {
        return open.stream()
                .filter(task -> isWanted(task, selection, person, hidden))
                .sorted(order(selection));
    }

    private static Comparator<OpenTask> order(Selection selection) {
        return switch (selection.order()) {
            case Selection.OLDEST -> Comparator.comparing(OpenTask::since);
            case Selection.TITLE -> Comparator.comparing(task -> task.content().title());
            default ->
                Comparator.comparing((OpenTask task) -> task.decideBy().orElse(Instant.MAX))
                        .thenComparing(OpenTask::since);
        };
    }

    private TaskRow row(OpenTask task, Selection selection, Person person, Instant now, Optional<Instant> hiddenTo) {
        KindOfTask kind = KindOfTask.of(task.process());
        return new TaskRow(
                task.id(),
                kind.word(),
                kind.style(),
                task.content().title(),
                task.decideBy().map(until -> left(now, until)).orElse("no deadline"),
                task.decideBy()
                        .filter(until -> Duration.between(now, until).compareTo(PutAside.SOON) < 0)
                        .isPresent(),
                "for " + String.join(" or ", task.groups().stream().sorted().toList())
                        + hiddenTo.map(until -> ", put aside until "
                                        + Shown.moment(until, clock.today()).text())
                                .orElse(""),
                task.claim().map(claim -> who(claim, person)).orElse(""),
                selection.open(task.id()).address(),
                selection.task().filter(task.id()::equals).isPresent(),
                Shown.time(task.since()));
    }

    static String left(Instant now, Instant until) {
        return now.isBefore(until) ? Shown.duration(Duration.between(now, until)) + " left" : "time is over";
    }

    static String who(Claim claim, Person person) {
        return claim.person().equals(person.name()) ? "You" : claim.person();
    }

    private static boolean isWanted(OpenTask task, Selection selection, Person person, Map<String, Instant> hidden) {
        boolean fits = switch (selection.filter()) {
            case Selection.MINE ->
                task.claim()
                        .filter(claim -> claim.person().equals(person.name()))
                        .isPresent();
            case Selection.UNCLAIMED -> task.claim().isEmpty();
            case Selection.SNOOZED -> hidden.containsKey(task.id());
            default -> !hidden.containsKey(task.id());
        };
        return fits && words(task).contains(selection.search().toLowerCase(Locale.ROOT));
    }

    private static String words(OpenTask task) {
        return (task.content().title() + " " + task.businessKey()).toLowerCase(Locale.ROOT);
    }
}
