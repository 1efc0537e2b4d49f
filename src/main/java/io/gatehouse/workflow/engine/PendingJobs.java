package io.gatehouse.workflow.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ManagementService;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.job.api.Job;
import org.springframework.stereotype.Component;

/** What the engine has still to do: waiting jobs, timers, those that are tried again, and those that failed. */
@Component
public class PendingJobs {

    private final ManagementService management;
    private final HistoryService history;

    PendingJobs(ManagementService management, HistoryService history) {
        this.management = management;
        this.history = history;
    }

    /** What a job is at. */
    public enum State {
        WAITING,
        TIMER,
        RETRYING,
        FAILED
    }

    /**
     * One of them.
     *
     * @param element id of the step it belongs to
     * @param triesLeft 0 for one that failed for good
     * @param due when it is run; empty for now, or never
     * @param reason what the last try failed by
     */
    public record PendingJob(
            String id,
            String businessKey,
            String element,
            State state,
            int triesLeft,
            Optional<Instant> due,
            Optional<String> reason) {}

    /** Those of an account, the next due first, failed ones last. */
    public List<PendingJob> of(String account) {
        return Stream.of(
                        management.createJobQuery().list().stream().map(job -> job(job, State.WAITING)),
                        management.createTimerJobQuery().list().stream().map(job -> job(job, State.TIMER)),
                        management.createDeadLetterJobQuery().list().stream().map(job -> job(job, State.FAILED)))
                .flatMap(each -> each)
                .filter(job -> job.businessKey().contains(":" + account + ":"))
                .sorted(Comparator.comparing((PendingJob job) -> job.state() == State.FAILED)
                        .thenComparing(job -> job.due().orElse(Instant.EPOCH))
                        .thenComparing(PendingJob::id))
                .toList();
    }

    /** How many failed for good, of every account. */
    public long failed() {
        return management.createDeadLetterJobQuery().count();
    }

    private PendingJob job(Job job, State state) {
        Optional<String> reason = Optional.ofNullable(job.getExceptionMessage());
        return new PendingJob(
                job.getId(),
                businessKey(job),
                Optional.ofNullable(job.getElementId()).orElse(""),
                state != State.FAILED && reason.isPresent() ? State.RETRYING : state,
                job.getRetries(),
                Optional.ofNullable(job.getDuedate()).map(Date::toInstant),
                reason);
    }

    private String businessKey(Job job) {
        return Optional.ofNullable(job.getProcessInstanceId())
                .map(id -> history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(HistoricProcessInstance::getBusinessKey)
                .orElse("");
    }
}
