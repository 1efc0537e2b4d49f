package io.gatehouse.workflow.engine;

import io.gatehouse.workflow.engine.EngineJob.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.springframework.stereotype.Component;

/**
 * Reads what the engine has still to run, and what it could not. What failed stands nowhere else: the failed
 * transaction took the step's own record back.
 */
@Component
public class ReadJobs {

    private final ManagementService management;
    private final ReadDefinitions definitions;

    ReadJobs(ManagementService management, ReadDefinitions definitions) {
        this.management = management;
        this.definitions = definitions;
    }

    /** Everything, what is due first in front, and what has no time in the order in which it was made. */
    public List<EngineJob> all() {
        return Stream.<List<EngineJob>>of(waiting(), timers(), failed())
                .flatMap(List::stream)
                .sorted(Comparator.comparing((EngineJob job) -> job.due().orElse(Instant.MIN))
                        .thenComparing(EngineJob::since)
                        .thenComparing(job -> job.id().length())
                        .thenComparing(EngineJob::id))
                .toList();
    }

    private List<EngineJob> waiting() {
        return management.createJobQuery().list().stream()
                .map(job -> job(job, State.WAITING, ""))
                .toList();
    }

    private List<EngineJob> timers() {
        return management.createTimerJobQuery().list().stream()
                .map(job -> isTimer(job)
                        ? job(job, State.TIMER, "")
                        : job(job, State.RETRYING, cause(job, management::getTimerJobExceptionStacktrace)))
                .toList();
    }

    // What waits to be tried again stands among the timers, a timer's own step too once it has failed.
    private static boolean isTimer(Job job) {
        return job.getJobType().equals(Job.JOB_TYPE_TIMER) && job.getExceptionMessage() == null;
    }

    private List<EngineJob> failed() {
        return management.createDeadLetterJobQuery().list().stream()
                .map(job -> job(job, State.FAILED, cause(job, management::getDeadLetterJobExceptionStacktrace)))
                .toList();
    }

    private static String cause(Job job, Function<String, String> trace) {
        return RootCause.of(Optional.ofNullable(trace.apply(job.getId())).orElse(""));
    }

    private EngineJob job(Job job, State state, String reason) {
        boolean isDated = state == State.TIMER || state == State.RETRYING;
        return new EngineJob(
                job.getId(),
                state,
                job.getProcessInstanceId(),
                job.getProcessDefinitionId(),
                job.getElementId(),
                job.getJobType().equals(Job.JOB_TYPE_TIMER),
                job.getCreateTime().toInstant(),
                Optional.ofNullable(job.getDuedate()).map(Date::toInstant).filter(at -> isDated),
                definitions.attempts(job.getProcessDefinitionId(), job.getElementId()),
                job.getRetries(),
                reason);
    }
}
