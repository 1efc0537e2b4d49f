package io.gatehouse.workflow.inbox;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.workflow.engine.Claim;
import io.gatehouse.workflow.engine.EngineTask;
import io.gatehouse.workflow.engine.EngineTasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for people, and the only way to decide it. */
@Component
public class Inbox implements Deadlines {

    private final EngineTasks engine;
    private final Forms forms;
    private final Map<String, TaskMatter> matters;
    private final AuditTrail trail;
    private final DeskClock clock;

    Inbox(EngineTasks engine, Forms forms, List<TaskMatter> matters, AuditTrail trail, DeskClock clock) {
        this.trail = trail;
        this.clock = clock;
        this.engine = engine;
        this.forms = forms;
        this.matters = matters.stream().collect(Collectors.toMap(TaskMatter::form, Function.identity()));
    }

    /** Open tasks of an account, oldest first. */
    public List<OpenTask> open(AccountId account) {
        return engine.open().stream()
                .map(this::describe)
                .filter(task -> task.account().equals(account))
                .toList();
    }

    /** How many tasks of an account are open. */
    public int count(AccountId account) {
        return state(account).size();
    }

    /** The open tasks of an account with who has claimed them: what is other once anything of them changes. */
    public Set<String> state(AccountId account) {
        return engine.open().stream()
                .filter(task -> task.businessKey().split(":", 3)[1].equals(account.value()))
                .map(task -> task.id() + task.claim().map(Claim::person).orElse(""))
                .collect(Collectors.toSet());
    }

    public Optional<OpenTask> find(String id) {
        return engine.find(id).map(this::describe);
    }

    @Override
    public Optional<Instant> nextDeadline() {
        return engine.nextDeadline();
    }

    /**
     * Decides a task: the form, the person's right and the domain have to agree. The decision and what the process
     * does next are one transaction.
     */
    @Transactional
    public Decided decide(String id, Person person, Map<String, String> given) {
        Optional<OpenTask> open = find(id);
        if (open.isEmpty()) {
            return gone(id);
        }
        OpenTask task = open.get();
        Optional<String> notTheirs = notTheirs(task, person);
        if (notTheirs.isPresent()) {
            return new Decided.Refused(notTheirs.get());
        }
        Optional<String> taken = takenByOther(task, person);
        if (taken.isPresent()) {
            return new Decided.Refused(taken.get());
        }
        Form.Filled filled = task.form().fill(given);
        return filled instanceof Form.Filled.Faulty faulty
                ? new Decided.Faulty(faulty)
                : decide(task, person.name(), (Form.Filled.In) filled);
    }

    /** What became of a task that is not open: who decided it and when, or that there never was one. */
    public String whatBecameOf(String id) {
        return gone(id).reason();
    }

    private Decided.Gone gone(String id) {
        return new Decided.Gone(engine.completed(id)
                .map(done -> "task " + id + " was decided by " + done.person() + " at " + done.at())
                .orElse("there is no open task " + id));
    }

    /** Why a task is not for a person; empty if it is. */
    static Optional<String> notTheirs(OpenTask task, Person person) {
        return person.isOneOf(task.groups())
                ? Optional.empty()
                : Optional.of("this is for " + sorted(task.groups(), " or ") + "; " + person.name() + " is "
                        + sorted(person.groups(), ", "));
    }

    private static Optional<String> takenByOther(OpenTask task, Person person) {
        return task.claim()
                .filter(claim -> !claim.person().equals(person.name()))
                .map(claim -> claim.person() + " has claimed it since " + claim.at()
                        + "; take it over first, or leave it to them");
    }

    /** Why a person cannot decide a task at all; empty if they can. */
    public Optional<String> whyNotDecide(OpenTask task, Person person) {
        return notTheirs(task, person).or(() -> takenByOther(task, person));
    }

    /** Why a person could not agree to a task, as far as is known before they answer; they may still refuse. */
    public Optional<String> whyNotAgree(OpenTask task, Person person) {
        return matter(task.form().key()).whyNotAgree(task.businessKey(), person.name());
    }

    /**
     * Takes a task upon a person, so that nobody else decides it meanwhile.
     *
     * @param from who has it as far as they know; somebody else having it meanwhile refuses
     */
    @Transactional
    public Decided claim(String id, Person person, Optional<String> from) {
        return find(id).<Decided>map(task -> {
                    Optional<Claim> now = task.claim();
                    if (!now.map(Claim::person).equals(from)) {
                        return new Decided.Refused(now.map(other -> other.person() + " claimed it at " + other.at())
                                .orElse("nobody has it any more"));
                    }
                    return notTheirs(task, person)
                            .<Decided>map(Decided.Refused::new)
                            .orElseGet(() -> claimed(task, person, from));
                })
                .orElseGet(() -> gone(id));
    }

    private Decided claimed(OpenTask task, Person person, Optional<String> from) {
        engine.claim(task.id(), person.name());
        noted(
                "task-claimed",
                task,
                person,
                from.map(before -> "taken over from " + before).orElse("claimed"));
        return new Decided.Done();
    }

    /** Lets anybody have a task again; only who has claimed it does. */
    @Transactional
    public Decided unclaim(String id, Person person) {
        return find(id).<Decided>map(task -> {
                    if (task.claim()
                            .map(Claim::person)
                            .filter(person.name()::equals)
                            .isEmpty()) {
                        return new Decided.Refused("it is not " + person.name() + " who has claimed it");
                    }
                    engine.unclaim(id);
                    noted("task-unclaimed", task, person, "anybody may have it");
                    return new Decided.Done();
                })
                .orElseGet(() -> gone(id));
    }

    private void noted(String action, OpenTask task, Person person, String outcome) {
        trail.changed(
                task.account(),
                task.change(action, clock.now())
                        .by(person.name())
                        .decided(task.content().title(), outcome));
    }

    private static String sorted(Set<String> words, String between) {
        return words.stream().sorted().collect(Collectors.joining(between));
    }

    private Decided decide(OpenTask task, String person, Form.Filled.In filled) {
        TaskMatter.Decision decision = matter(task.form().key()).decide(task.businessKey(), person, filled);
        if (decision instanceof TaskMatter.Decision.Refused refused) {
            tell(task, person, filled, "refused", refused.reason());
            return new Decided.Refused(refused.reason());
        }
        Map<String, Object> answer = ((TaskMatter.Decision.Taken) decision).answer();
        tell(task, person, filled, "taken", "the process goes on with " + new TreeMap<>(answer));
        engine.complete(task.id(), person, answer);
        return new Decided.Done();
    }

    private void tell(OpenTask task, String person, Form.Filled.In filled, String decision, String outcome) {
        trail.changed(
                task.account(),
                task.change("task-decided", clock.now())
                        .by(person)
                        .on("title", task.content().title())
                        .on("answer", filled.chosen(task.form()))
                        .on("reason", filled.words(task.form()))
                        .on("since", task.since().toString())
                        .decided(decision, outcome));
    }

    private OpenTask describe(EngineTask task) {
        String[] key = task.businessKey().split(":", 3);
        return new OpenTask(
                task.id(),
                key[0],
                task.businessKey(),
                new AccountId(key[1]),
                matter(task.form()).describe(task.businessKey()),
                forms.find(task.form()).orElseThrow(() -> new IllegalStateException("there is no form " + task.form())),
                task.groups(),
                task.since(),
                task.due(),
                task.claim());
    }

    private TaskMatter matter(String form) {
        return Optional.ofNullable(matters.get(form))
                .orElseThrow(() -> new IllegalStateException(
                        "nobody knows what tasks with the form " + form + " are about; have " + matters.keySet()));
    }
}
