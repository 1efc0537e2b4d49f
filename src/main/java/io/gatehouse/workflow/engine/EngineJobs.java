package io.gatehouse.workflow.engine;

import io.gatehouse.time.DeskClock;
import java.io.Serial;
import java.util.Comparator;
import java.util.Optional;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The engine's jobs, run one at a time in a fixed order by whoever drives the clock. Simulation and replay use
 * it in place of the engine's own executor, whose threads would make a run different each time.
 */
@Component
public class EngineJobs {

    private static final Logger LOG = LoggerFactory.getLogger(EngineJobs.class);

    // Ids are numbers in the order of creation; as texts they would sort 10 before 9.
    private static final Comparator<Job> OLDEST_FIRST =
            Comparator.comparing((Job job) -> job.getId().length()).thenComparing(Job::getId);

    private static final Comparator<Job> DUE_THEN_OLDEST =
            Comparator.comparing((Job job) -> job.getDuedate()).thenComparing(OLDEST_FIRST);

    // Timers with one due date are few (working orders); more than a page of them would still run, a page at a time.
    private static final int PAGE = 50;

    private final ManagementService engine;
    private final DeskClock clock;
    private final TransactionOperations transaction;

    EngineJobs(ManagementService engine, DeskClock clock, TransactionOperations transaction) {
        this.engine = engine;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What the engine runs next: a waiting job now, else the earliest timer. */
    public Optional<DueJob> next() {
        return waiting().or(this::earliestTimer);
    }

    private Optional<DueJob> waiting() {
        return engine.createJobQuery().listPage(0, PAGE).stream()
                .min(OLDEST_FIRST)
                .map(job -> new DueJob(job.getId(), clock.now(), false));
    }

    private Optional<DueJob> earliestTimer() {
        return engine.createTimerJobQuery().orderByJobDuedate().asc().listPage(0, PAGE).stream()
                .min(DUE_THEN_OLDEST)
                .map(timer -> new DueJob(timer.getId(), timer.getDuedate().toInstant(), true));
    }

    /**
     * Runs a job. One that fails is left to the engine, which tries it again later and then keeps it as a failed
     * job: an incident.
     *
     * @param alongside what becomes durable in the same transaction
     */
    public void run(DueJob due, Runnable alongside) {
        String job = due.timer() ? engine.moveTimerToExecutableJob(due.id()).getId() : due.id();
        try {
            transaction.executeWithoutResult(status -> {
                alongside.run();
                execute(job);
            });
        } catch (JobFailed failure) {
            // Not swallowed: the engine has counted the failure and shows the job as retrying or failed.
            LOG.warn("Job {} failed at {}", job, clock.now(), failure.getCause());
        }
    }

    private void execute(String job) {
        try {
            engine.executeJob(job);
        } catch (RuntimeException failure) {
            throw new JobFailed(failure);
        }
    }

    /** Tells a failing job from a failure of what was to become durable alongside it. */
    private static final class JobFailed extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        JobFailed(RuntimeException cause) {
            super(cause);
        }
    }
}
