package io.gatehouse.workflow.engine;

import io.gatehouse.time.DeskClock;
import java.io.Serial;
import java.util.Optional;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.engine.ManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The engine's jobs, run one at a time in a fixed order by whoever drives the clock. Simulation and replay use
 * it in place of the engine's own executor, whose threads would make a run different each time.
 */
@Component
public class EngineJobs {

    private static final Logger LOG = LoggerFactory.getLogger(EngineJobs.class);

    // Asked of the tables because the engine's own query costs as much as running a small job. Ids are numbers in
    // the order of creation; as texts they would sort 10 before 9.
    private static final String OLDEST_FIRST = "LENGTH(ID_), ID_ LIMIT 1";
    private static final String WAITING = "SELECT ID_ FROM ACT_RU_JOB ORDER BY " + OLDEST_FIRST;
    private static final String EARLIEST_TIMER =
            "SELECT ID_, DUEDATE_ FROM ACT_RU_TIMER_JOB ORDER BY DUEDATE_, " + OLDEST_FIRST;

    private static final long NEVER = -1;

    private final ManagementService engine;
    private final CommandCount commands;
    private final JdbcClient jdbc;
    private final DeskClock clock;
    private final TransactionOperations transaction;

    private Optional<DueJob> answer = Optional.empty();
    private long answeredAt = NEVER;

    EngineJobs(
            ManagementService engine,
            CommandCount commands,
            JdbcClient jdbc,
            DeskClock clock,
            TransactionOperations transaction) {
        this.commands = commands;
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What the engine runs next: a waiting job now, else the earliest timer. */
    public Optional<DueJob> next() {
        // Asked at every step of the clock, and most steps are the broker's and leave the engine alone.
        if (answeredAt != commands.value()) {
            answer = waiting().or(this::earliestTimer);
            answeredAt = commands.value();
        }
        return answer;
    }

    private Optional<DueJob> waiting() {
        return jdbc.sql(WAITING)
                .query((job, n) -> new DueJob(job.getString("ID_"), clock.now(), false))
                .optional();
    }

    private Optional<DueJob> earliestTimer() {
        return jdbc.sql(EARLIEST_TIMER)
                .query((timer, n) -> new DueJob(
                        timer.getString("ID_"), timer.getTimestamp("DUEDATE_").toInstant(), true))
                .optional();
    }

    /**
     * Runs a job. One that fails is left to the engine, which tries it again later and then keeps it as a failed
     * job: an incident.
     *
     * @param alongside what becomes durable in the same transaction
     */
    public void run(DueJob due, Runnable alongside) {
        if (due.timer()) {
            runTimer(due.id(), alongside);
        } else {
            runJob(due.id(), alongside);
        }
    }

    // A timer becomes a job and is run in one command, which spares the engine writing the job and taking it
    // away again. Should it fail, nothing of it has happened; the second try leaves a job that can be counted.
    private void runTimer(String timer, Runnable alongside) {
        try {
            together(
                    alongside,
                    () -> engine.executeCommand(both -> {
                        engine.executeJob(moved(timer));
                        return timer;
                    }));
        } catch (JobFailed failure) {
            if (failure.isGone()) {
                return;
            }
            LOG.warn("Timer {} failed at {} and is run as a job", timer, clock.now(), failure.getCause());
            runAsJob(timer, alongside);
        }
    }

    private void runAsJob(String timer, Runnable alongside) {
        try {
            runJob(moved(timer), alongside);
        } catch (FlowableObjectNotFoundException gone) {
            // Two wanted the same task at once: a person's decision was committed first and took the timer away.
            LOG.info("Timer {} is gone: what it waited for was decided", timer);
        }
    }

    private String moved(String timer) {
        return engine.moveTimerToExecutableJob(timer).getId();
    }

    private void runJob(String job, Runnable alongside) {
        try {
            together(alongside, () -> engine.executeJob(job));
        } catch (JobFailed failure) {
            if (failure.isGone()) {
                return;
            }
            // Not swallowed: the engine has counted the failure and shows the job as retrying or failed.
            LOG.warn("Job {} failed at {}", job, clock.now(), failure.getCause());
        }
    }

    private void together(Runnable alongside, Runnable execution) {
        transaction.executeWithoutResult(status -> {
            alongside.run();
            try {
                execution.run();
            } catch (RuntimeException failure) {
                throw new JobFailed(failure);
            }
        });
    }

    /** Tells a failing job from a failure of what was to become durable alongside it. */
    private static final class JobFailed extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        JobFailed(RuntimeException cause) {
            super(cause);
        }

        /** A person decided the task that it was the deadline of, between the question and the answer. */
        boolean isGone() {
            return getCause() instanceof FlowableObjectNotFoundException;
        }
    }
}
