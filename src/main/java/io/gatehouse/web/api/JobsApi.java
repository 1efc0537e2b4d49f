package io.gatehouse.web.api;

import static java.util.stream.Collectors.toMap;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.EngineJob;
import io.gatehouse.workflow.engine.EngineJob.State;
import io.gatehouse.workflow.engine.Incident;
import io.gatehouse.workflow.engine.ReadInstances;
import io.gatehouse.workflow.engine.ReadWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the engine has still to do for an account, and the steps that failed for good. */
@RestController
@Tag(name = "Processes")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}", produces = MediaType.APPLICATION_JSON_VALUE)
class JobsApi {

    private static final Sorting<JobView> JOBS = Sorting.<JobView>by(
                    "due",
                    Comparator.comparing((JobView job) -> job.state() == State.FAILED)
                            .thenComparing(job -> job.due().orElse(Instant.EPOCH)))
            .or("state", Comparator.comparing(JobView::state))
            .or("element", Comparator.comparing(JobView::element));
    private static final Sorting<Incident> INCIDENTS = Sorting.<Incident>by(
                    "since", Comparator.comparing(Incident::since))
            .or("element", Comparator.comparing(Incident::element));

    private final KnownAccounts accounts;
    private final ReadInstances instances;
    private final ReadWork work;
    private final DeskView desk;

    JobsApi(KnownAccounts accounts, ReadInstances instances, ReadWork work, DeskView desk) {
        this.accounts = accounts;
        this.instances = instances;
        this.work = work;
        this.desk = desk;
    }

    /**
     * Something the engine has still to do, or could not.
     *
     * @param element id of the step it belongs to
     * @param due when it is tried next; empty for what is due now or has failed for good
     * @param attempts how often it is tried in all before it is left to people
     * @param left how many of them are left
     * @param reason the root cause of the last failure
     */
    record JobView(
            String id,
            String instance,
            String businessKey,
            String element,
            State state,
            Optional<Instant> due,
            int attempts,
            int left,
            Optional<String> reason) {

        static JobView of(EngineJob job, EngineInstance instance) {
            return new JobView(
                    job.id(),
                    instance.id(),
                    instance.businessKey(),
                    job.element(),
                    job.state(),
                    job.due(),
                    job.attempts(),
                    job.left(),
                    Optional.of(job.reason()).filter(reason -> !reason.isEmpty()));
        }
    }

    /** @param state in capitals; any when absent */
    @GetMapping("/jobs")
    @Operation(summary = "Waiting jobs, timers, jobs that are tried again and jobs that failed")
    Listing<JobView> jobs(
            @PathVariable AccountId account, @RequestParam Optional<State> state, @ParameterObject ListQuery query) {
        Map<String, EngineInstance> running = instances.running(accounts.known(account)).stream()
                .collect(toMap(EngineInstance::id, Function.identity()));
        return JOBS.list(
                work.jobs(running.keySet()).stream()
                        .filter(job ->
                                state.map(wanted -> job.state() == wanted).orElse(true))
                        .map(job -> JobView.of(job, Objects.requireNonNull(running.get(job.instance())))),
                query);
    }

    @GetMapping("/incidents")
    @Operation(summary = "Steps that failed for good, with their root cause")
    Listing<Incident> incidents(@PathVariable AccountId account, @ParameterObject ListQuery query) {
        return INCIDENTS.list(desk.incidents(accounts.known(account)).stream(), query);
    }
}
