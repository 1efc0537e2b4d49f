package io.gatehouse.web.processes;

import static java.util.stream.Collectors.toMap;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.engine.Definition;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.EngineJob;
import io.gatehouse.workflow.engine.ReadDefinitions;
import io.gatehouse.workflow.engine.ReadInstances;
import io.gatehouse.workflow.engine.ReadVisits;
import io.gatehouse.workflow.engine.ReadWork;
import io.gatehouse.workflow.engine.Step;
import io.gatehouse.workflow.engine.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads one instance: what it is about, which way it went, and what it has still to do. */
@Component
@ConditionalOnWebApplication
class ReadInstance {

    private static final String BOUNDARY = "boundary event";

    private final ReadDefinitions definitions;
    private final ReadInstances instances;
    private final ReadVisits visits;
    private final ReadWork work;
    private final ReadLinks links;
    private final DeskClock clock;

    ReadInstance(
            ReadDefinitions definitions,
            ReadInstances instances,
            ReadVisits visits,
            ReadWork work,
            ReadLinks links,
            DeskClock clock) {
        this.definitions = definitions;
        this.instances = instances;
        this.visits = visits;
        this.work = work;
        this.links = links;
        this.clock = clock;
    }

    /** @param base address of its process */
    record Asked(AccountId account, Definition definition, EngineInstance instance, String base) {

        String address() {
            return base + "/instances/" + instance.id();
        }
    }

    InstanceView read(Asked asked) {
        EngineInstance instance = asked.instance();
        boolean runs = instance.ended().isEmpty();
        Standing standing = Standing.of(jobs(asked), at(instance));
        String end = instance.endedAt()
                .map(step -> names(asked).getOrDefault(step, step))
                .orElse(runs ? "" : "Cancelled");
        return new InstanceView(
                instance.about(),
                instance.businessKey(),
                asked.definition().name(),
                asked.base() + "?v=" + instance.version(),
                instance.version(),
                runs ? standing.words() : "Ended",
                runs ? standing.tone() : "ok",
                Shown.moment(instance.since(), clock.today()),
                instance.ended().map(at -> Shown.moment(at, clock.today())),
                end,
                Spent.figure(Duration.between(instance.since(), instance.ended().orElseGet(clock::now))),
                links.read(asked.account(), instance),
                instance.calledBy().stream()
                        .flatMap(id -> instances.find(asked.account(), id).stream())
                        .map(other -> link(asked.account(), other))
                        .toList(),
                instances.calledBy(instance.id()).stream()
                        .map(other -> link(asked.account(), other))
                        .toList());
    }

    private List<Visit> at(EngineInstance instance) {
        return instance.ended().isPresent()
                ? List.of()
                : visits.of(instance.id()).stream()
                        .filter(visit ->
                                visit.ended().isEmpty() && !visit.kind().equals(BOUNDARY))
                        .toList();
    }

    private static Link link(AccountId account, EngineInstance other) {
        return Link.to(
                other.key() + " · " + other.about(),
                "/accounts/" + account + "/processes/" + other.key() + "/instances/" + other.id());
    }

    private Map<String, String> names(Asked asked) {
        return definitions.steps(asked.definition()).stream().collect(toMap(Step::id, Step::name));
    }

    InstanceView.Path path(Asked asked) {
        EngineInstance instance = asked.instance();
        return new ReadPath(asked.account(), instances.calledBy(instance.id()), clock)
                .read(visits.of(instance.id()), jobs(asked), definitions.steps(asked.definition()));
    }

    private List<EngineJob> jobs(Asked asked) {
        return work.jobs(Set.of(asked.instance().id()));
    }

    WorkRow.Now now(Asked asked) {
        List<EngineJob> jobs = jobs(asked);
        ReadJobRows rows = new ReadJobRows(
                asked.base(),
                asked.address(),
                names(asked),
                Map.of(asked.instance().id(), asked.instance()),
                clock);
        return new WorkRow.Now(
                List.of(),
                rows.in(jobs, EngineJob.State.FAILED),
                rows.in(jobs, EngineJob.State.RETRYING),
                rows.in(jobs, EngineJob.State.TIMER),
                rows.in(jobs, EngineJob.State.WAITING).size());
    }
}
