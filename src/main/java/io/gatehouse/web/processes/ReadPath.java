package io.gatehouse.web.processes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.EngineJob;
import io.gatehouse.workflow.engine.EngineJob.State;
import io.gatehouse.workflow.engine.Step;
import io.gatehouse.workflow.engine.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the way of one instance, as rows and as marks on its diagram. */
final class ReadPath {

    private static final int MOST = 300;

    private final AccountId account;
    private final Map<String, String> called;
    private final DeskClock clock;

    /** @param called instances that this one called */
    ReadPath(AccountId account, List<EngineInstance> called, DeskClock clock) {
        this.account = account;
        this.called = called.stream().collect(toMap(EngineInstance::id, EngineInstance::key));
        this.clock = clock;
    }

    InstanceView.Path read(List<Visit> visits, List<EngineJob> jobs, List<Step> steps) {
        Set<String> gateways =
                steps.stream().filter(Step::gateway).map(Step::id).collect(toSet());
        List<Visit> listed = visits.stream()
                .filter(visit -> !visit.flow())
                .filter(visit ->
                        !gateways.contains(visit.step()) || visit.ended().isEmpty())
                .toList();
        int more = Math.max(0, listed.size() - MOST);
        return new InstanceView.Path(
                // The newest are what is asked for when something is stuck.
                listed.stream().skip(more).map(this::passed).toList(), marks(visits, jobs), more);
    }

    private InstanceView.Passed passed(Visit visit) {
        return new InstanceView.Passed(
                visit.name(),
                Shown.words(visit.kind()),
                Shown.moment(visit.since(), clock.today()),
                visit.took().map(Spent::figure).orElse(Figure.of("now")),
                visit.person().orElse(""),
                visit.called()
                        .filter(called::containsKey)
                        .map(id -> "/accounts/" + account + "/processes/" + called.get(id) + "/instances/" + id)
                        .orElse(""),
                visit.ended().isEmpty());
    }

    private static List<InstanceView.Mark> marks(List<Visit> visits, List<EngineJob> jobs) {
        Map<String, Long> here = visits.stream()
                .filter(visit -> visit.ended().isEmpty() && !visit.flow())
                .filter(visit -> !visit.kind().equals("boundary event"))
                .collect(groupingBy(Visit::step, counting()));
        Map<String, Map<State, Long>> states =
                jobs.stream().collect(groupingBy(EngineJob::element, groupingBy(EngineJob::state, counting())));
        Map<String, Boolean> flows = visits.stream().collect(toMap(Visit::step, Visit::flow, (a, b) -> a));
        Set<String> all = new LinkedHashSet<>(flows.keySet());
        all.addAll(states.keySet());
        List<InstanceView.Mark> marks = new ArrayList<>();
        for (String step : all) {
            Map<State, Long> of = states.getOrDefault(step, Map.of());
            int failed = count(of, State.FAILED);
            marks.add(new InstanceView.Mark(
                    step,
                    Optional.ofNullable(flows.get(step))
                                    .map(flow -> flow ? "is-taken" : "is-passed")
                                    .orElse("")
                            + (failed > 0 ? " is-failed" : ""),
                    Math.toIntExact(here.getOrDefault(step, 0L)) + count(of, State.WAITING),
                    failed,
                    count(of, State.RETRYING),
                    count(of, State.TIMER)));
        }
        return marks;
    }

    private static int count(Map<State, Long> of, State state) {
        return Math.toIntExact(of.getOrDefault(state, 0L));
    }
}
