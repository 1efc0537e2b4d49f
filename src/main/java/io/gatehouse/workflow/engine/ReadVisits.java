package io.gatehouse.workflow.engine;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowable.engine.HistoryService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.springframework.stereotype.Component;

/** Reads what instances went through and where they are, from the history: nothing of it stands in a runtime table. */
@Component
public class ReadVisits {

    private static final String BOUNDARY = "boundaryEvent";
    private static final String FLOW = "sequenceFlow";

    private final HistoryService history;

    ReadVisits(HistoryService history) {
        this.history = history;
    }

    /** Everything an instance went through, flows too, in its order. */
    public List<Visit> of(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                // Ids are numbers in the order of creation; as texts they would sort 10 before 9.
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
                        .thenComparing(visit -> visit.getId().length())
                        .thenComparing(HistoricActivityInstance::getId))
                .map(ReadVisits::visit)
                .toList();
    }

    /** The steps at which instances of a version are now, of whatever account, by instance. */
    public Map<String, List<Visit>> at(String definition) {
        return history
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(definition)
                .unfinished()
                .list()
                .stream()
                // A boundary event is not ended either while its host is not.
                .filter(visit -> !visit.getActivityType().equals(BOUNDARY))
                .map(ReadVisits::visit)
                .collect(groupingBy(Visit::instance));
    }

    private static Visit visit(HistoricActivityInstance found) {
        return new Visit(
                found.getProcessInstanceId(),
                found.getActivityId(),
                Optional.ofNullable(found.getActivityName()).orElse(found.getActivityId()),
                ReadDefinitions.words(found.getActivityType()),
                found.getActivityType().equals(FLOW),
                found.getStartTime().toInstant(),
                Optional.ofNullable(found.getEndTime()).map(Date::toInstant),
                Optional.ofNullable(found.getAssignee()),
                Optional.ofNullable(found.getCalledProcessInstanceId()));
    }
}
