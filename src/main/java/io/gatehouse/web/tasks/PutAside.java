package io.gatehouse.web.tasks;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.workflow.inbox.OpenTask;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts tasks aside for one person, on the desk's clock. A deadline is stronger: a task that has to be decided within two
 * hours stands in everybody's list, whatever they have put aside.
 */
@Component
@ConditionalOnWebApplication
public class PutAside {

    /** How near a deadline presses. */
    static final Duration SOON = Duration.ofHours(2);

    private static final Duration LONGEST = Duration.ofDays(14);

    private final Snoozes snoozes;
    private final AuditTrail trail;
    private final DeskClock clock;
    private final NyseCalendar calendar;

    PutAside(Snoozes snoozes, AuditTrail trail, DeskClock clock, NyseCalendar calendar) {
        this.snoozes = snoozes;
        this.trail = trail;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** How long, as the page offers it. */
    enum Span {
        HOUR,
        SESSION
    }

    /** In an hour, or when the desk opens for the next session. */
    Instant until(Span span) {
        return switch (span) {
            case HOUR -> clock.now().plus(Duration.ofHours(1));
            case SESSION -> calendar.next(clock.today()).deskOpensAt();
        };
    }

    /** @return why it cannot be put aside until then; empty when it was */
    @Transactional
    public Optional<String> hide(OpenTask task, String person, Instant until) {
        Instant now = clock.now();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            return Optional.of(
                    "a task is put aside for at most " + LONGEST.toDays() + " days from " + now + "; have " + until);
        }
        if (presses(task, now)) {
            return Optional.of(
                    "it has to be decided until " + task.decideBy().orElseThrow() + ", and stays in the list");
        }
        snoozes.hide(person, task.id(), now, until);
        tell("task-put-aside", task, person, "hidden from " + person + " until " + until);
        return Optional.empty();
    }

    @Transactional
    public void show(OpenTask task, String person) {
        if (snoozes.show(person, task.id())) {
            tell("task-shown-again", task, person, "in the list of " + person + " again");
        }
    }

    private void tell(String action, OpenTask task, String person, String outcome) {
        trail.changed(
                task.account(),
                task.change(action, clock.now())
                        .by(person)
                        .decided(task.content().title(), outcome));
    }

    /** What a person has put aside, by task, each until it shows again. */
    Map<String, Instant> hidden(Iterable<OpenTask> open, String person) {
        Instant now = clock.now();
        Map<String, Instant> put = snoozes.of(person, now);
        Map<String, Instant> hidden = new HashMap<>();
        for (OpenTask task : open) {
            Instant until = put.get(task.id());
            if (until != null && !presses(task, now)) {
                hidden.put(
                        task.id(),
                        task.decideBy()
                                .map(deadline -> deadline.minus(SOON))
                                .filter(until::isAfter)
                                .orElse(until));
            }
        }
        return hidden;
    }

    private static boolean presses(OpenTask task, Instant now) {
        return task.decideBy()
                .filter(deadline -> !now.isBefore(deadline.minus(SOON)))
                .isPresent();
    }
}
