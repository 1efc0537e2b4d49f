package io.gatehouse.web.processes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.gatehouse.time.DeskClock;
import io.gatehouse.web.lists.Asked;
import io.gatehouse.web.lists.Listed;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.EngineJob;
import io.gatehouse.workflow.engine.ReadDefinitions;
import io.gatehouse.workflow.engine.ReadInstances;
import io.gatehouse.workflow.engine.ReadVisits;
import io.gatehouse.workflow.engine.ReadWork;
import io.gatehouse.workflow.engine.Step;
import io.gatehouse.workflow.engine.StepWork;
import io.gatehouse.workflow.engine.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads one version of a process: its steps, and what runs. */
@Component
@ConditionalOnWebApplication
class ReadProcess {

    private final ReadDefinitions definitions;
    private final ReadInstances instances;
    private final ReadVisits visits;
    private final ReadWork work;
    private final DeskClock clock;

    ReadProcess(
            ReadDefinitions definitions, ReadInstances instances, ReadVisits visits, ReadWork work, DeskClock clock) {
        this.definitions = definitions;
        this.instances = instances;
        this.visits = visits;
        this.work = work;
        this.clock = clock;
    }

    /** Every step but the gateways at which nothing waits, as drawn. */
    List<StepWork> steps(ProcessQuestion asked) {
        return shown(work.steps(asked.definition(), asked.account()));
    }

    Listed<StepRow> steps(ProcessQuestion asked, Asked part) {
        List<StepWork> all = work.steps(asked.definition(), asked.account());
        return StepList.COLUMNS
                .list(shown(all), part)
                .orElse("This version has no steps.")
                .map(step -> row(step, asked.heat().level(step, all)));
    }

    private static List<StepWork> shown(List<StepWork> all) {
        return all.stream()
                .filter(step -> !step.step().gateway() || step.here() > 0)
                .toList();
    }

    private static StepRow row(StepWork step, int heat) {
        return new StepRow(
                step.step().id(),
                step.step().name(),
                Shown.words(step.step().kind()),
                step.here(),
                step.failed(),
                step.retrying(),
                step.timers(),
                step.visits(),
                StepList.mean(step).map(Spent::figure).orElse(Figure.unknown("it was not done yet")),
                step.visits() == 0 ? Figure.unknown("it was not done yet") : Spent.figure(step.spent()),
                (heat == 0 ? "" : "heat-" + heat) + (step.failed() > 0 ? " is-failed" : ""));
    }

    /** What runs, what failed, and what is going to be run. */
    WorkRow.Now now(ProcessQuestion asked) {
        Map<String, EngineInstance> running = instances.running(asked.account()).stream()
                .filter(instance ->
                        instance.definition().equals(asked.definition().id()))
                .collect(toMap(EngineInstance::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<EngineJob> jobs = work.jobs(running.keySet());
        Map<String, List<EngineJob>> jobsOf = jobs.stream().collect(groupingBy(EngineJob::instance));
        Map<String, List<Visit>> at = visits.at(asked.definition().id());
        Map<String, String> names = names(asked);
        ReadJobRows rows = new ReadJobRows(asked.base(), asked.address(), names, running, clock);
        return new WorkRow.Now(
                running.values().stream()
                        .map(instance -> running(
                                asked,
                                instance,
                                jobsOf.getOrDefault(instance.id(), List.of()),
                                at.getOrDefault(instance.id(), List.of()),
                                names))
                        .toList(),
                rows.in(jobs, EngineJob.State.FAILED),
                rows.in(jobs, EngineJob.State.RETRYING),
                rows.in(jobs, EngineJob.State.TIMER),
                rows.in(jobs, EngineJob.State.WAITING).size());
    }

    private Map<String, String> names(ProcessQuestion asked) {
        return definitions.steps(asked.definition()).stream().collect(toMap(Step::id, Step::name));
    }

    private WorkRow running(
            ProcessQuestion asked,
            EngineInstance instance,
            List<EngineJob> jobs,
            List<Visit> at,
            Map<String, String> names) {
        Standing standing = Standing.of(jobs, at);
        // What failed, or waits to be run, has no record of its own: the job says where it is.
        Stream<String> byJobs = jobs.stream()
                .filter(job -> job.state() != EngineJob.State.TIMER)
                .map(job -> names.getOrDefault(job.element(), job.element()));
        return new WorkRow(
                instance.about(),
                asked.base() + "/instances/" + instance.id(),
                Stream.concat(at.stream().map(Visit::name), byJobs)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                Shown.moment(instance.since(), clock.today()),
                standing.words(),
                standing.tone());
    }
}
