package io.gatehouse.workflow.engine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.workflow.engine.EngineJob.State;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** Where the work of an account is now: over all processes, and step by step of one. */
@Component
public class ReadWork {

    private static final CountSteps.Taken NEVER = new CountSteps.Taken("", 0, Duration.ZERO);

    private final ReadDefinitions definitions;
    private final ReadInstances instances;
    private final ReadVisits visits;
    private final ReadJobs jobs;
    private final CountSteps counts;
    private final TaskService tasks;

    ReadWork(
            ReadDefinitions definitions,
            ReadInstances instances,
            ReadVisits visits,
            ReadJobs jobs,
            CountSteps counts,
            TaskService tasks) {
        this.definitions = definitions;
        this.instances = instances;
        this.visits = visits;
        this.jobs = jobs;
        this.counts = counts;
        this.tasks = tasks;
    }

    /** Every process, by name. */
    public List<ProcessWork> processes(AccountId account) {
        Map<String, EngineInstance> running = running(account);
        Map<String, Long> instancesOf = running.values().stream().collect(groupingBy(EngineInstance::key, counting()));
        Map<String, Long> people = tasks.createTaskQuery().list().stream()
                .flatMap(task -> Optional.ofNullable(running.get(task.getProcessInstanceId())).stream())
                .collect(groupingBy(EngineInstance::key, counting()));
        Map<String, Map<State, Long>> steps = jobs(running.keySet()).stream()
                .collect(groupingBy(
                        job -> Objects.requireNonNull(running.get(job.instance()))
                                .key(),
                        groupingBy(EngineJob::state, counting())));
        Map<String, CountSteps.Finished> finished = counts.finished(account);
        return definitions.newest().stream()
                .map(definition -> {
                    String key = definition.key();
                    Map<State, Long> of = steps.getOrDefault(key, Map.of());
                    Optional<CountSteps.Finished> ended = Optional.ofNullable(finished.get(key));
                    return new ProcessWork(
                            definition,
                            count(instancesOf, key),
                            count(people, key),
                            count(of, State.FAILED),
                            count(of, State.RETRYING),
                            count(of, State.TIMER),
                            ended.map(CountSteps.Finished::count).orElse(0L),
                            ended.map(CountSteps.Finished::last));
                })
                .toList();
    }

    /** Every step of one version, in the order in which they are written down. */
    public List<StepWork> steps(Definition definition, AccountId account) {
        Set<String> running = running(account).values().stream()
                .filter(instance -> instance.definition().equals(definition.id()))
                .map(EngineInstance::id)
                .collect(toSet());
        List<EngineJob> open = jobs(running);
        Map<String, Long> here = Stream.concat(
                        visits.at(definition.id()).values().stream()
                                .flatMap(Collection::stream)
                                .filter(visit -> running.contains(visit.instance()))
                                .map(Visit::step),
                        // A step that runs by itself has no record before it has run.
                        open.stream()
                                .filter(job -> job.state() == State.WAITING && !job.timer())
                                .map(EngineJob::element))
                .collect(groupingBy(Function.identity(), counting()));
        Map<String, Map<State, Long>> states =
                open.stream().collect(groupingBy(EngineJob::element, groupingBy(EngineJob::state, counting())));
        Map<String, CountSteps.Taken> taken = counts.taken(definition, account);
        return definitions.steps(definition).stream()
                .map(step -> {
                    Map<State, Long> of = states.getOrDefault(step.id(), Map.of());
                    CountSteps.Taken done = taken.getOrDefault(step.id(), NEVER);
                    return new StepWork(
                            step,
                            count(here, step.id()),
                            count(of, State.RETRYING),
                            count(of, State.FAILED),
                            count(of, State.TIMER),
                            done.visits(),
                            done.spent());
                })
                .toList();
    }

    /** What the engine has still to run for these instances, and what it could not. */
    public List<EngineJob> jobs(Set<String> of) {
        return jobs.all().stream().filter(job -> of.contains(job.instance())).toList();
    }

    /** What is other as soon as any instance of any account goes on. */
    public Set<String> state() {
        return counts.state();
    }

    private Map<String, EngineInstance> running(AccountId account) {
        return instances.running(account).stream().collect(toMap(EngineInstance::id, Function.identity()));
    }

    private static <K> int count(Map<K, Long> counts, K key) {
        return Math.toIntExact(counts.getOrDefault(key, 0L));
    }
}
