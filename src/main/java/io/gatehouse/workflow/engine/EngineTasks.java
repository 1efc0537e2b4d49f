package io.gatehouse.workflow.engine;

import io.gatehouse.time.DeskClock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.identitylink.api.IdentityLink;
import org.flowable.task.api.Task;
import org.flowable.task.api.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/**
 * The engine's user tasks. The engine itself completes any task for anybody with anything; so only the inbox,
 * which knows forms and rights, may use {@link #complete}.
 */
@Component
public class EngineTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final DeskClock clock;

    EngineTasks(TaskService tasks, RuntimeService runtime, HistoryService history, DeskClock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.clock = clock;
    }

    /** Every open task, oldest first. */
    public List<EngineTask> open() {
        return tasks.createTaskQuery().orderByTaskCreateTime().asc().orderByTaskId().asc().list().stream()
                .flatMap(task -> describe(task).stream())
                .toList();
    }

    public Optional<EngineTask> find(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .flatMap(this::describe);
    }

    /** Who completed a task and when; empty when it was not completed by a person, or never was. */
    public Optional<CompletedTask> completed(String id) {
        HistoricTaskInstance task =
                history.createHistoricTaskInstanceQuery().taskId(id).singleResult();
        return Optional.ofNullable(task)
                .filter(found -> found.getEndTime() != null && found.getAssignee() != null)
                .map(found -> new CompletedTask(
                        found.getAssignee(), found.getEndTime().toInstant()));
    }

    /** The earliest deadline of an open task that has not passed. */
    public Optional<Instant> nextDeadline() {
        return tasks
                .createTaskQuery()
                .taskDueAfter(Date.from(clock.now().minusMillis(1)))
                .orderByTaskDueDate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(task -> task.getDueDate().toInstant());
    }

    /** Gives a task to a person, whoever had it before. */
    public void claim(String id, String person) {
        tasks.unclaim(id);
        tasks.claim(id, person);
    }

    /** Lets anybody have it again. */
    public void unclaim(String id) {
        tasks.unclaim(id);
    }

    /** Completes a task in a person's name, with its answer for the process, in the caller's transaction. */
    public void complete(String id, String person, Map<String, Object> answer) {
        tasks.setAssignee(id, person);
        tasks.complete(id, answer);
    }

    /** Empty when the task has ended since it was read. */
    private Optional<EngineTask> describe(Task task) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(instance -> describe(task, instance));
    }

    private EngineTask describe(Task task, ProcessInstance instance) {
        return new EngineTask(
                task.getId(),
                Objects.requireNonNull(instance.getBusinessKey(), "every process instance of ours has a business key"),
                task.getName(),
                task.getFormKey(),
                groups(task),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                claim(task));
    }

    private static Optional<Claim> claim(Task task) {
        return Optional.ofNullable(task.getAssignee())
                .map(person -> new Claim(
                        person,
                        Optional.ofNullable(task.getClaimTime())
                                .orElse(task.getCreateTime())
                                .toInstant()));
    }

    private Set<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
