package io.gatehouse.web.processes;

import static java.util.stream.Collectors.toMap;

import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.ReadDefinitions;
import io.gatehouse.workflow.engine.ReadInstances;
import io.gatehouse.workflow.engine.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what of a version has ended, a page at a time. */
@Component
@ConditionalOnWebApplication
class ReadFinished {

    private static final int PAGE = 25;

    private final ReadDefinitions definitions;
    private final ReadInstances instances;
    private final DeskClock clock;

    ReadFinished(ReadDefinitions definitions, ReadInstances instances, DeskClock clock) {
        this.definitions = definitions;
        this.instances = instances;
        this.clock = clock;
    }

    FinishedRows read(ProcessQuestion asked) {
        long total = instances.countFinished(asked.definition(), asked.account(), asked.words());
        int from = (asked.page() - 1) * PAGE;
        Map<String, String> names =
                definitions.steps(asked.definition()).stream().collect(toMap(Step::id, Step::name));
        List<FinishedRows.Row> rows =
                instances.finished(asked.definition(), asked.account(), asked.words(), from, PAGE).stream()
                        .map(instance -> row(asked, instance, names))
                        .toList();
        return new FinishedRows(
                rows,
                total,
                rows.isEmpty() ? "none" : (from + 1) + " to " + (from + rows.size()) + " of " + total,
                asked.page() == 1 ? "" : asked.with(asked.heat(), asked.page() - 1),
                from + rows.size() >= total ? "" : asked.with(asked.heat(), asked.page() + 1));
    }

    private FinishedRows.Row row(ProcessQuestion asked, EngineInstance instance, Map<String, String> names) {
        return new FinishedRows.Row(
                instance.about(),
                asked.base() + "/instances/" + instance.id(),
                instance.endedAt().map(end -> names.getOrDefault(end, end)).orElse("Cancelled"),
                Shown.moment(instance.since(), clock.today()),
                Shown.moment(instance.ended().orElseThrow(), clock.today()),
                Spent.figure(Duration.between(instance.since(), instance.ended().orElseThrow())));
    }
}
