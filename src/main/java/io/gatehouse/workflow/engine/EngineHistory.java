package io.gatehouse.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.history.HistoricProcessInstanceQuery;
import org.flowable.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** What the engine knows of processes that run and that have ended. It only reads. */
@Component
public class EngineHistory {

    private final RepositoryService repository;
    private final HistoryService history;

    EngineHistory(RepositoryService repository, HistoryService history) {
        this.repository = repository;
        this.history = history;
    }

    /** A process as it is drawn; the newest version. */
    public record Definition(String key, String name, int version, String description) {}

    /**
     * One run of a process.
     *
     * @param endedAt empty while it runs
     * @param endedBy id of the event it ended with
     */
    public record Instance(
            String id,
            String process,
            String businessKey,
            Instant startedAt,
            Optional<Instant> endedAt,
            Optional<String> endedBy) {}

    /** @param until empty while it is there */
    public record Step(String element, String name, String type, Instant since, Optional<Instant> until) {}

    /** @param total of all that fit, not only those here */
    public record Instances(List<Instance> data, long total) {

        public Instances {
            data = List.copyOf(data);
        }
    }

    /** Which of the runs of an account are asked for; empty is any. */
    public record Wanted(Optional<String> process, Optional<Boolean> running) {}

    /** Every process, ordered by key. */
    public List<Definition> definitions() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(EngineHistory::definition)
                .toList();
    }

    private static Definition definition(ProcessDefinition drawn) {
        return new Definition(
                drawn.getKey(),
                Optional.ofNullable(drawn.getName()).orElse(drawn.getKey()),
                drawn.getVersion(),
                Optional.ofNullable(drawn.getDescription()).orElse(""));
    }

    /** The newest version of a process as BPMN with its diagram. */
    public Optional<String> xml(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(drawn -> text(drawn.getId()));
    }

    private String text(String definition) {
        try (InputStream bytes = repository.getProcessModel(definition)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the drawing of " + definition, e);
        }
    }

    /** Runs of an account, by when they started. */
    public Instances instances(String account, Wanted wanted, boolean newestFirst, int start, int size) {
        HistoricProcessInstanceQuery query =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKeyLike("%:" + account + ":%");
        wanted.process().ifPresent(query::processDefinitionKey);
        wanted.running().ifPresent(running -> {
            if (running) {
                query.unfinished();
            } else {
                query.finished();
            }
        });
        HistoricProcessInstanceQuery byStart = query.orderByProcessInstanceStartTime();
        (newestFirst ? byStart.desc() : byStart.asc())
                .orderByProcessInstanceId()
                .asc();
        return new Instances(
                query.listPage(start, size).stream()
                        .map(EngineHistory::instance)
                        .toList(),
                query.count());
    }

    /** One run of an account; empty if the account has none of that id. */
    public Optional<Instance> instance(String account, String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(EngineHistory::instance)
                .filter(found -> found.businessKey().startsWith(found.process() + ":" + account + ":"));
    }

    private static Instance instance(HistoricProcessInstance run) {
        return new Instance(
                run.getId(),
                run.getProcessDefinitionKey(),
                Optional.ofNullable(run.getBusinessKey()).orElse(run.getId()),
                run.getStartTime().toInstant(),
                Optional.ofNullable(run.getEndTime()).map(Date::toInstant),
                Optional.ofNullable(run.getEndActivityId()));
    }

    /** What a run went through, in order, without the flows between. */
    public List<Step> steps(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                // Ids are numbers in the order of creation; as texts they would sort 10 before 9.
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
                        .thenComparing(step -> step.getId().length())
                        .thenComparing(HistoricActivityInstance::getId))
                .filter(step -> !step.getActivityType().equals("sequenceFlow"))
                .map(step -> new Step(
                        step.getActivityId(),
                        Optional.ofNullable(step.getActivityName()).orElse(step.getActivityId()),
                        step.getActivityType(),
                        step.getStartTime().toInstant(),
                        Optional.ofNullable(step.getEndTime()).map(Date::toInstant)))
                .toList();
    }

    /** The variables of a run as they are, or were when it ended: keys, dates and answers, as texts. */
    public Map<String, String> variables(String instance) {
        Map<String, String> variables = new TreeMap<>();
        history.createHistoricVariableInstanceQuery().processInstanceId(instance).list().stream()
                .filter(variable -> variable.getTaskId() == null)
                .forEach(variable ->
                        variables.put(variable.getVariableName(), Objects.toString(variable.getValue(), "")));
        return variables;
    }
}
