package io.gatehouse.workflow.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;
import org.springframework.stereotype.Component;

/** What can be seen of the engine: processes that run and steps that failed. */
@Component
public class EngineView {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;

    EngineView(RuntimeService runtime, HistoryService history, ManagementService management) {
        this.runtime = runtime;
        this.history = history;
        this.management = management;
    }

    /** Every process instance that has not ended, oldest first. */
    public List<RunningProcess> running() {
        return runtime.createProcessInstanceQuery().list().stream()
                .map(instance -> new RunningProcess(
                        instance.getProcessDefinitionKey(),
                        businessKey(instance),
                        waitingAt(instance.getId()),
                        instance.getStartTime().toInstant()))
                .sorted(Comparator.comparing(RunningProcess::since).thenComparing(RunningProcess::businessKey))
                .toList();
    }

    /** Every step that failed for good, oldest first. */
    public List<Incident> incidents() {
        return management.createDeadLetterJobQuery().list().stream()
                .sorted(Comparator.comparing(Job::getCreateTime).thenComparing(Job::getId))
                .map(job -> new Incident(
                        businessKeyOf(job),
                        job.getElementId(),
                        cause(job.getId()),
                        job.getCreateTime().toInstant()))
                .toList();
    }

    private List<String> waitingAt(String processInstanceId) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .unfinished()
                .list()
                .stream()
                .filter(activity -> !activity.getActivityType().equals("boundaryEvent"))
                .map(activity -> Optional.ofNullable(activity.getActivityName()).orElse(activity.getActivityId()))
                .sorted()
                .toList();
    }

    private String businessKeyOf(Job job) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult())
                .map(EngineView::businessKey)
                .orElse(job.getProcessInstanceId());
    }

    private static String businessKey(ProcessInstance instance) {
        return Optional.ofNullable(instance.getBusinessKey()).orElse(instance.getId());
    }

    private String cause(String jobId) {
        return RootCause.of(Optional.ofNullable(management.getDeadLetterJobExceptionStacktrace(jobId))
                .orElse(""));
    }
}
