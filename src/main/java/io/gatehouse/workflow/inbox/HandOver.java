package io.gatehouse.workflow.inbox;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.time.DeskClock;
import io.gatehouse.workflow.engine.Claim;
import io.gatehouse.workflow.engine.EngineTasks;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks to people by name. Who is given one is the only one to decide it, and could have taken it themselves. */
@Component
public class HandOver {

    private final Inbox inbox;
    private final EngineTasks engine;
    private final AuditTrail trail;
    private final DeskClock clock;

    HandOver(Inbox inbox, EngineTasks engine, AuditTrail trail, DeskClock clock) {
        this.inbox = inbox;
        this.engine = engine;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why a person cannot be given a task; empty if they can. Four eyes stay four: who asked for it is none of them. */
    public Optional<String> whyNot(OpenTask task, Person to) {
        return Inbox.notTheirs(task, to)
                .or(() -> inbox.whyNotAgree(task, to).map(why -> to.name() + " could not agree to it: " + why));
    }

    /**
     * Gives a task to somebody, or back to all it is for.
     *
     * @param to empty for nobody in particular
     * @param from who has it as far as who gives it knows; somebody else having it meanwhile refuses
     */
    @Transactional
    public Decided give(String id, Person by, Optional<Person> to, Optional<String> from) {
        Optional<OpenTask> open = inbox.find(id);
        if (open.isEmpty()) {
            return new Decided.Gone(inbox.whatBecameOf(id));
        }
        OpenTask task = open.get();
        Optional<String> holder = task.claim().map(Claim::person);
        Optional<String> whyNot = Inbox.notTheirs(task, by)
                .or(() -> holder.equals(from)
                        ? Optional.empty()
                        : Optional.of(
                                holder.map(name -> name + " has it meanwhile").orElse("nobody has it any more")))
                .or(() -> to.flatMap(person -> whyNot(task, person)))
                .or(() -> to.map(Person::name).equals(holder)
                        ? Optional.of(
                                holder.map(name -> name + " has it already").orElse("nobody has it"))
                        : Optional.empty());
        if (whyNot.isPresent()) {
            return new Decided.Refused(whyNot.get());
        }
        to.ifPresentOrElse(person -> engine.claim(id, person.name()), () -> engine.unclaim(id));
        trail.changed(
                task.account(),
                task.change("task-reassigned", clock.now())
                        .by(by.name())
                        .decided(
                                task.content().title(),
                                to.map(person -> "given to " + person.name()).orElse("anybody may have it")
                                        + holder.map(name -> ", taken from " + name)
                                                .orElse("")));
        return new Decided.Done();
    }
}
