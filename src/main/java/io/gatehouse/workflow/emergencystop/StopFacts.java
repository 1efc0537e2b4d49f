package io.gatehouse.workflow.emergencystop;

import io.gatehouse.emergency.StopProof;
import io.gatehouse.emergency.StopRecords;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.StopFile;
import io.gatehouse.workflow.inbox.TaskContent.Fact;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What both people see of a stop before they answer. */
@Component
class StopFacts {

    /** What both type at a page to show that they mean it. */
    static final String TYPED = "resume";

    private final Latches latches;
    private final StopFile stops;
    private final StopRecords records;
    private final ResumeConditions conditions;

    StopFacts(Latches latches, StopFile stops, StopRecords records, ResumeConditions conditions) {
        this.latches = latches;
        this.stops = stops;
        this.records = records;
        this.conditions = conditions;
    }

    Latch latch(String businessKey) {
        String id = EmergencyStop.latchOf(businessKey);
        return latches.find(id).orElseThrow(() -> new IllegalStateException("there is no latch " + id));
    }

    List<Fact> of(Latch latch) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("stop", latch.id()),
                new Fact("since", latch.at().toString()),
                new Fact("reason", latch.reason())));
        stops.inForce(latch.account())
                .forEach(stop -> facts.add(new Fact(
                        "proof of " + stop.note().id(),
                        records.find(stop.note().id(), latch.account())
                                .map(StopProof::inWords)
                                .orElse("none yet"))));
        facts.add(new Fact("now", conditions.whyNotYet(latch.account()).orElse("nothing works, the books agree")));
        latch.acknowledged()
                .ifPresent(by ->
                        facts.add(new Fact("asked to resume", by.at() + " by " + by.person() + ": " + by.words())));
        return facts;
    }
}
