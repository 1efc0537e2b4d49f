package io.gatehouse.workflow.intervention;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.Change;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.EngineJob;
import io.gatehouse.workflow.engine.EngineJob.State;
import io.gatehouse.workflow.engine.MoveJobs;
import io.gatehouse.workflow.engine.ReadInstances;
import io.gatehouse.workflow.engine.ReadJobs;
import io.gatehouse.workflow.inbox.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets failed steps be tried again and timers fire; what is done and its line in the trail are one transaction. */
@Component
public class Intervene {

    private final ReadJobs jobs;
    private final ReadInstances instances;
    private final MoveJobs engine;
    private final WhyNotIntervene whyNot;
    private final AuditTrail trail;
    private final DeskClock clock;
    private final TransactionOperations transaction;

    Intervene(
            ReadJobs jobs,
            ReadInstances instances,
            MoveJobs engine,
            WhyNotIntervene whyNot,
            AuditTrail trail,
            DeskClock clock,
            TransactionOperations transaction) {
        this.jobs = jobs;
        this.instances = instances;
        this.engine = engine;
        this.whyNot = whyNot;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Who intervenes, and why.
     *
     * @param reason for the trail; a blank one refuses
     */
    public record Asked(AccountId account, Person person, String reason) {}

    /**
     * Lets one failed step of the account be tried once more.
     *
     * @param process the one it belongs to; a step of another one is not found
     */
    public Intervened retry(Asked asked, String process, String job) {
        return refusal(asked, whyNot.retry(asked.person()))
                .orElseGet(() -> together(() -> {
                    List<Found> found = of(asked.account(), State.FAILED).stream()
                            .filter(each -> each.is(process, job))
                            .toList();
                    return found.isEmpty()
                            ? new Intervened.Gone("step " + job + " of " + process + " of " + asked.account()
                                    + " has not failed, or was tried again since")
                            : done(asked, found, "step-retried", "tried once more", engine::retry);
                }));
    }

    /**
     * Lets every failed step of a version be tried once more.
     *
     * @param shown how many of them the person saw; another number by now refuses
     */
    public Intervened retryAll(Asked asked, String definition, int shown) {
        return refusal(asked, whyNot.retry(asked.person()))
                .orElseGet(() -> together(() -> {
                    List<Found> found = of(asked.account(), State.FAILED).stream()
                            .filter(each -> each.instance().definition().equals(definition))
                            .toList();
                    return found.isEmpty() || found.size() != shown
                            ? new Intervened.Gone(
                                    found.size() + " steps have failed now, where " + shown + " were shown; look again")
                            : done(asked, found, "step-retried", "tried once more", engine::retry);
                }));
    }

    /**
     * Lets a timer of the account fire now.
     *
     * @param process the one it belongs to; a timer of another one is not found
     */
    public Intervened fire(Asked asked, String process, String timer) {
        return refusal(asked, whyNot.fire(asked.person()))
                .orElseGet(() -> together(() -> {
                    List<Found> found = of(asked.account(), State.TIMER).stream()
                            .filter(each -> each.is(process, timer))
                            .toList();
                    return found.isEmpty()
                            ? new Intervened.Gone("timer " + timer + " of " + process + " of " + asked.account()
                                    + " has fired, or never was")
                            : done(asked, found, "timer-fired", "fired before its time", engine::fire);
                }));
    }

    private static Optional<Intervened> refusal(Asked asked, Optional<String> notTheirs) {
        return notTheirs
                .or(() -> asked.reason().isBlank() ? Optional.of("a reason is required") : Optional.empty())
                .map(Intervened.Refused::new);
    }

    // Two may press at once: the engine lets one of them, and the other has changed nothing.
    private Intervened together(Supplier<Intervened> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        } catch (FlowableObjectNotFoundException | FlowableOptimisticLockingException faster) {
            return new Intervened.Gone("somebody else was faster: " + faster.getMessage());
        }
    }

    private record Found(EngineJob job, EngineInstance instance) {

        boolean is(String process, String id) {
            return job.id().equals(id) && instance.key().equals(process);
        }
    }

    private List<Found> of(AccountId account, State state) {
        Map<String, EngineInstance> running =
                instances.running(account).stream().collect(Collectors.toMap(EngineInstance::id, Function.identity()));
        return jobs.all().stream()
                .filter(job -> job.state() == state)
                .flatMap(job ->
                        Optional.ofNullable(running.get(job.instance()))
                                .map(instance -> new Found(job, instance))
                                .stream())
                .toList();
    }

    private Intervened done(Asked asked, List<Found> found, String action, String words, Consumer<String> move) {
        for (Found each : found) {
            move.accept(each.job().id());
            trail.changed(
                    asked.account(),
                    Change.of(action, clock.now())
                            .by(asked.person().name())
                            .on("process", each.instance().businessKey())
                            .on("step", each.job().element())
                            .on("job", each.job().id())
                            .on("failure", Optional.of(each.job().reason()).filter(why -> !why.isEmpty()))
                            .on("due", each.job().due().map(Object::toString))
                            .decided(asked.reason().strip(), words));
        }
        return new Intervened.Done(found.stream().map(each -> each.job().id()).toList());
    }
}
