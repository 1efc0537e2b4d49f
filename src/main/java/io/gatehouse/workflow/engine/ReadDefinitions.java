package io.gatehouse.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Reads the processes as they are deployed. */
@Component
public class ReadDefinitions {

    private static final Pattern TIMES = Pattern.compile("R(\\d+)/.*");
    // What the engine grants a step that says nothing else.
    private static final int ATTEMPTS = 3;

    private final RepositoryService repository;

    ReadDefinitions(RepositoryService repository) {
        this.repository = repository;
    }

    /** The newest version of each process, by name. */
    public List<Definition> newest() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionName()
                .asc()
                .list()
                .stream()
                .map(ReadDefinitions::definition)
                .toList();
    }

    /** Every version of a process, the newest first; none when there is no such process. */
    public List<Definition> versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(ReadDefinitions::definition)
                .toList();
    }

    private static Definition definition(ProcessDefinition found) {
        return new Definition(
                found.getId(),
                found.getKey(),
                Optional.ofNullable(found.getName()).orElse(found.getKey()),
                found.getVersion());
    }

    /** Its steps in the order in which they are written down. */
    public List<Step> steps(Definition definition) {
        return repository.getBpmnModel(definition.id()).getMainProcess().findFlowElementsOfType(FlowNode.class).stream()
                .map(ReadDefinitions::step)
                .toList();
    }

    private static Step step(FlowNode node) {
        return new Step(
                node.getId(),
                Optional.ofNullable(node.getName()).orElse(node.getId()),
                words(node.getClass().getSimpleName()),
                node instanceof Gateway);
    }

    /** {@code user task} of {@code UserTask} or {@code userTask}. */
    static String words(String kind) {
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ENGLISH);
    }

    /** The BPMN as it was deployed. */
    public byte[] xml(Definition definition) {
        try (InputStream model = repository.getProcessModel(definition.id())) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model of " + definition, e);
        }
    }

    /** How often a step is tried in all before it is left to people. */
    int attempts(String definition, String element) {
        return repository.getBpmnModel(definition).getFlowElement(element) instanceof ServiceTask task
                ? Optional.ofNullable(task.getFailedJobRetryTimeCycleValue())
                        .map(TIMES::matcher)
                        .filter(Matcher::matches)
                        .map(times -> Integer.parseInt(times.group(1)))
                        .orElse(ATTEMPTS)
                : ATTEMPTS;
    }
}
