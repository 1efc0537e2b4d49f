package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import io.gatehouse.workflow.inbox.TaskContent;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers the desk's questions in a run that nobody watches: at 09:00 of each session it decides what waits in the
 * inbox, through the same door and forms as people. What it says is marked SCRIPTED wherever it is kept. It exists
 * in simulations and replays only, and knows no override password.
 */
final class ScriptedPerson implements EventSource {

    private static final LocalTime AT_THE_DESK = LocalTime.of(9, 0);

    private static final String SECOND = "emergency-stop.approve-resumption";

    /** What it answers, by form; it keeps silent on every other one. */
    private static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "phase-downgrade.acknowledge-downgrade",
            Map.of("seen", "true", "reason", "SCRIPTED: seen at 09:00 of the next session, entries may go on"),
            "breaker-halt.acknowledge-halt",
            Map.of("seen", "true", "reason", "SCRIPTED: seen at 09:00 of the next session, entries may go on"),
            "limit-change.decide-change",
            Map.of("decision", "approve", "reason", "SCRIPTED: as the file says"),
            "emergency-stop.ask-to-resume",
            Map.of("seen", "true", "reason", "SCRIPTED: seen at 09:00 of the next session, trading may go on"),
            SECOND,
            Map.of("decision", "approve", "reason", "SCRIPTED: a second person agrees"),
            "phase-advance.decide-advance",
            Map.of("decision", "approve", "reason", "SCRIPTED: the gate passes"));

    private static final String DIFFERENCE = "reconciliation.resolve-difference";

    private final Person person;
    private final Person second;
    private final Inbox inbox;
    private final List<AccountId> accounts;
    private final NyseCalendar calendar;
    private final DeskClock clock;
    private Optional<Instant> next = Optional.empty();

    ScriptedPerson(String name, Inbox inbox, DeskAccounts accounts, NyseCalendar calendar, DeskClock clock) {
        this.person = new Person(name, Set.of("operator", "approver"));
        this.second = new Person(name + "-second", Set.of("approver"));
        this.inbox = inbox;
        this.accounts = accounts.ids();
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A run that goes on after a kill may come to the same 09:00 again; what is decided stays so. */
    @Override
    public Optional<Instant> nextDue() {
        if (next.isEmpty()) {
            TradingSession today = calendar.sessionOnOrAfter(clock.today());
            next = Optional.of(at(at(today).isBefore(clock.now()) ? calendar.next(today.date()) : today));
        }
        return next;
    }

    private static Instant at(TradingSession session) {
        return session.at(AT_THE_DESK);
    }

    @Override
    public void runDue() {
        accounts.forEach(account -> inbox.open(account).forEach(this::decide));
        next = Optional.of(at(calendar.next(clock.today())));
    }

    private void decide(OpenTask task) {
        Map<String, String> answers = task.form().key().equals(DIFFERENCE)
                ? trueCause(task)
                : ANSWERS.getOrDefault(task.form().key(), Map.of());
        if (answers.isEmpty()) {
            return;
        }
        Decided decided = inbox.decide(task.id(), task.form().key().equals(SECOND) ? second : person, answers);
        if (!(decided instanceof Decided.Done)) {
            throw new IllegalStateException("the scripted person cannot decide " + task + "; have " + decided);
        }
    }

    /** What the desk found out is likely; in a run nobody knows more than that. */
    private static Map<String, String> trueCause(OpenTask task) {
        String cause = task.content().facts().stream()
                .filter(fact -> fact.name().equals("likely cause"))
                .map(TaskContent.Fact::value)
                .findFirst()
                .orElse("other");
        return Map.of("cause", cause, "words", "SCRIPTED: looked into at 09:00 of the next session", "adopt", "true");
    }
}
