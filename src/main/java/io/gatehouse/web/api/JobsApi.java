package io.gatehouse.web.api;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.workflow.engine.Incident;
import io.gatehouse.workflow.engine.PendingJobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
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

    private static final Sorting<PendingJobs.PendingJob> JOBS = Sorting.<PendingJobs.PendingJob>by(
                    "due",
                    Comparator.comparing((PendingJobs.PendingJob job) -> job.state() == PendingJobs.State.FAILED)
                            .thenComparing(job -> job.due().orElse(Instant.EPOCH)))
            .or("state", Comparator.comparing(PendingJobs.PendingJob::state))
            .or("element", Comparator.comparing(PendingJobs.PendingJob::element));
    private static final Sorting<Incident> INCIDENTS = Sorting.<Incident>by(
                    "since", Comparator.comparing(Incident::since))
            .or("element", Comparator.comparing(Incident::element));

    private final KnownAccounts accounts;
    private final PendingJobs jobs;
    private final DeskView desk;

    JobsApi(KnownAccounts accounts, PendingJobs jobs, DeskView desk) {
        this.accounts = accounts;
        this.jobs = jobs;
        this.desk = desk;
    }

    /** @param state in capitals; any when absent */
    @GetMapping("/jobs")
    @Operation(summary = "Waiting jobs, timers, jobs that are tried again and jobs that failed")
    Listing<PendingJobs.PendingJob> jobs(
            @PathVariable AccountId account,
            @RequestParam Optional<PendingJobs.State> state,
            @ParameterObject ListQuery query) {
        return JOBS.list(
                jobs.of(accounts.known(account).value()).stream()
                        .filter(job ->
                                state.map(wanted -> job.state() == wanted).orElse(true)),
                query);
    }

    @GetMapping("/incidents")
    @Operation(summary = "Steps that failed for good, with their root cause")
    Listing<Incident> incidents(@PathVariable AccountId account, @ParameterObject ListQuery query) {
        return INCIDENTS.list(desk.incidents(accounts.known(account)).stream(), query);
    }
}
