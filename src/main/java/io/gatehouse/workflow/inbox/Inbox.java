package io.gatehouse.workflow.inbox;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.Change;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
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
            return new Decided.Gone(engine.completed(id)
                    .map(done -> "task " + id + " was decided by " + done.person() + " at " + done.at())
                    .orElse("there is no open task " + id));
        }
        OpenTask task = open.get();
        if (!person.isOneOf(task.groups())) {
            return new Decided.Refused("this is for " + sorted(task.groups(), " or ") + "; " + person.name() + " is "
                    + sorted(person.groups(), ", "));
        }
        Form.Filled filled = task.form().fill(given);
        return filled instanceof Form.Filled.Faulty faulty
                ? new Decided.Faulty(faulty)
                : decide(task, person.name(), (Form.Filled.In) filled);
    }

    private static String sorted(Set<String> words, String between) {
        return words.stream().sorted().collect(Collectors.joining(between));
    }

    private Decided decide(OpenTask task, String person, Form.Filled.In filled) {
        TaskMatter.Decision decision = matter(task.form().key()).decide(task.businessKey(), person, filled);
        if (decision instanceof TaskMatter.Decision.Refused refused) {
            tell(task, person, "refused", refused.reason());
            return new Decided.Refused(refused.reason());
        }
        Map<String, Object> answer = ((TaskMatter.Decision.Taken) decision).answer();
        tell(task, person, "taken", "the process goes on with " + new TreeMap<>(answer));
        engine.complete(task.id(), person, answer);
        return new Decided.Done();
    }

    private void tell(OpenTask task, String person, String decision, String outcome) {
        trail.changed(
                task.account(),
                Change.of("task-decided", clock.now())
                        .by(person)
                        .on("process", task.businessKey())
                        .on("form", task.form().key())
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
                task.due());
    }

    private TaskMatter matter(String form) {
        return Optional.ofNullable(matters.get(form))
                .orElseThrow(() -> new IllegalStateException(
                        "nobody knows what tasks with the form " + form + " are about; have " + matters.keySet()));
    }
}
