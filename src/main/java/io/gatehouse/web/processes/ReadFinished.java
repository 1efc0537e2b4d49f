package io.gatehouse.web.processes;

import static java.util.stream.Collectors.toMap;

import io.gatehouse.time.DeskClock;
import io.gatehouse.web.api.ListQuery;
import io.gatehouse.web.api.Listing;
import io.gatehouse.web.lists.Asked;
import io.gatehouse.web.lists.Csv;
import io.gatehouse.web.lists.Listed;
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

/** Reads what of a version has ended: a part of it for the page, and all that goes into a file. */
@Component
@ConditionalOnWebApplication
class ReadFinished {

    private final ReadDefinitions definitions;
    private final ReadInstances instances;
    private final DeskClock clock;

    ReadFinished(ReadDefinitions definitions, ReadInstances instances, DeskClock clock) {
        this.definitions = definitions;
        this.instances = instances;
        this.clock = clock;
    }

    Listed<FinishedRow> read(ProcessQuestion asked, Asked part) {
        ListQuery query = part.query();
        Map<String, String> names =
                definitions.steps(asked.definition()).stream().collect(toMap(Step::id, Step::name));
        Listing<EngineInstance> found = Listing.of(
                ended(asked, query, query.from(), query.most()),
                instances.countFinished(asked.definition(), asked.account(), asked.words()),
                query.sortWord(),
                query);
        return FinishedList.COLUMNS
                .show(found, part)
                .orElse(
                        "Nothing has ended yet.",
                        asked.filter(),
                        () -> instances.countFinished(asked.definition(), asked.account(), ""))
                .map(instance -> row(asked, instance, names));
    }

    /** As far as a file goes. */
    List<EngineInstance> all(ProcessQuestion asked, Asked part) {
        return ended(asked, part.query(), 0, Csv.MOST);
    }

    private List<EngineInstance> ended(ProcessQuestion asked, ListQuery query, int from, int most) {
        return instances.finished(
                new ReadInstances.Ended(asked.definition(), asked.account(), asked.words()),
                FinishedList.by(query.sortWord()),
                query.isDescending(),
                from,
                most);
    }

    private FinishedRow row(ProcessQuestion asked, EngineInstance instance, Map<String, String> names) {
        return new FinishedRow(
                instance.about(),
                asked.base() + "/instances/" + instance.id(),
                instance.endedAt().map(end -> names.getOrDefault(end, end)).orElse("Cancelled"),
                Shown.moment(instance.since(), clock.today()),
                Shown.moment(instance.ended().orElseThrow(), clock.today()),
                Spent.figure(Duration.between(instance.since(), instance.ended().orElseThrow())));
    }
}
