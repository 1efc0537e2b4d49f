package io.gatehouse.web.tasks;

import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.inbox.FormField;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import io.gatehouse.workflow.inbox.TaskContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads one task with everything a person needs to decide it. */
@Component
@ConditionalOnWebApplication
class ReadTask {

    private final Inbox inbox;
    private final DeskClock clock;

    ReadTask(Inbox inbox, DeskClock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    TaskPageView read(OpenTask task, Reader reader, Answers answers) {
        Instant now = clock.now();
        Person person = reader.person();
        TaskContent content = task.content();
        KindOfTask kind = KindOfTask.of(task.process());
        return new TaskPageView(
                task.id(),
                kind.word(),
                kind.style(),
                content.title(),
                task.businessKey(),
                shown(task),
                Shown.moment(task.since(), clock.today()),
                task.decideBy()
                        .map(until -> ReadTasks.left(now, until) + ", until "
                                + Shown.moment(until, clock.today()).text())
                        .orElse("no deadline"),
                task.decideBy()
                        .filter(until -> Duration.between(now, until).compareTo(PutAside.SOON) < 0)
                        .isPresent(),
                Shown.sentence(content.silence()),
                content.facts().stream()
                        .map(fact -> new TaskPageView.Fact(fact.name(), Shown.sentence(fact.value())))
                        .toList(),
                content.changes().stream()
                        .map(change -> new TaskPageView.Change(change.name(), change.from(), change.to()))
                        .toList(),
                people(task, person),
                Evidence.links(task),
                answers.fields(task.form()),
                content.danger()
                        .map(word -> new ConfirmView(
                                word,
                                answers.typed(),
                                answers.fault(Answers.TYPED),
                                !reader.fresh(),
                                answers.fault(Answers.PASSWORD))),
                buttons(task, person),
                claim(task, person, now),
                inbox.whyNotDecide(task, person).orElse(""));
    }

    /** Of what is decided; what is measured anew at each look is not part of it. */
    static String shown(OpenTask task) {
        String text =
                task.businessKey() + task.content().title() + task.content().changes();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<TaskPageView.Someone> people(OpenTask task, Person person) {
        List<TaskPageView.Someone> people = new ArrayList<>();
        task.content().facts().stream()
                .filter(fact -> fact.name().equals("asked by") || fact.name().equals("asked to resume"))
                .forEach(fact ->
                        people.add(new TaskPageView.Someone(fact.name() + " " + Shown.sentence(fact.value()), true)));
        String who = task.claim()
                .map(claim -> claim.person().equals(person.name())
                        ? "You have claimed it"
                        : claim.person() + " has claimed it")
                .orElse("Not claimed: one of "
                        + String.join(", ", task.groups().stream().sorted().toList()) + " decides");
        people.add(new TaskPageView.Someone(who, false));
        return people;
    }

    private List<TaskPageView.Button> buttons(OpenTask task, Person person) {
        Optional<FormField> decision =
                task.form().fields().stream().filter(Answers::isDecision).findFirst();
        String whyNotAgree = inbox.whyNotAgree(task, person).orElse("");
        if (decision.isEmpty()) {
            return List.of(new TaskPageView.Button("", task.form().name(), true, whyNotAgree));
        }
        // The last one is the one that changes something; it stands where the hand ends up.
        List<TaskPageView.Button> buttons = new ArrayList<>();
        for (FormField.Option option : decision.get().options()) {
            boolean yes = option.id().equals("approve");
            buttons.add(
                    0,
                    new TaskPageView.Button(
                            option.id(), yes ? effect(task, option) : option.name(), yes, yes ? whyNotAgree : ""));
        }
        return buttons;
    }

    /** A button names its effect where that is one thing. */
    private static String effect(OpenTask task, FormField.Option option) {
        List<TaskContent.Difference> changes = task.content().changes();
        boolean isShort = changes.size() == 1 && changes.get(0).to().length() <= 24;
        return isShort
                ? "Approve " + changes.get(0).from() + " → " + changes.get(0).to()
                : option.name();
    }

    private static TaskPageView.ClaimView claim(OpenTask task, Person person, Instant now) {
        return task.claim()
                .map(claim -> new TaskPageView.ClaimView(
                        claim.person(),
                        (claim.person().equals(person.name()) ? "You claimed this " : claim.person() + " claimed this ")
                                + Shown.duration(Duration.between(claim.at(), now)) + " ago",
                        claim.person().equals(person.name())))
                .orElseGet(() -> new TaskPageView.ClaimView("", "Nobody has claimed this", false));
    }
}
