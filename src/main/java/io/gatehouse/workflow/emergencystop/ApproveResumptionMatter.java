package io.gatehouse.workflow.emergencystop;

import static io.gatehouse.workflow.emergencystop.EmergencyStop.APPROVED;
import static io.gatehouse.workflow.emergencystop.EmergencyStop.SECOND;

import io.gatehouse.emergency.StopHistory;
import io.gatehouse.safety.Latch;
import io.gatehouse.time.DeskClock;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskMatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Approve resumption is about: the second person, who is never the first one. No setting relaxes this. */
@Component
class ApproveResumptionMatter implements TaskMatter {

    private static final String APPROVE = "approve";

    private final StopFacts facts;
    private final StopHistory history;
    private final DeskClock clock;

    ApproveResumptionMatter(StopFacts facts, StopHistory history, DeskClock clock) {
        this.facts = facts;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String form() {
        return EmergencyStop.KEY + ".approve-resumption";
    }

    @Override
    public TaskContent describe(String businessKey) {
        Latch latch = facts.latch(businessKey);
        return new TaskContent(
                        "Agree that " + latch.account() + " trades on after the emergency stop",
                        facts.of(latch),
                        "everything stays stopped for as long as nobody answers")
                .changing(List.of(new TaskContent.Difference(
                        "trading", latch.state().name(), "released, if nothing works and the books agree")))
                .dangerous(StopFacts.TYPED);
    }

    @Override
    public Optional<String> whyNotAgree(String businessKey, String person) {
        return whyNotSecond(facts.latch(businessKey), person);
    }

    private static Optional<String> whyNotSecond(Latch latch, String person) {
        return latch.acknowledged()
                .filter(first -> first.person().equalsIgnoreCase(person))
                .map(first -> person + " asked to resume; somebody else has to agree, whatever approval.people says");
    }

    @Override
    public Decision decide(String businessKey, String person, Form.Filled.In filled) {
        Latch latch = facts.latch(businessKey);
        Optional<String> whyNot = whyNotSecond(latch, person);
        if (whyNot.isPresent()) {
            return new Decision.Refused(whyNot.get());
        }
        boolean approved = filled.answer("decision").equals(APPROVE);
        history.asked(
                latch.account(),
                latch.id(),
                approved ? "resumption-approved" : "resumption-refused",
                person,
                filled.answer("reason"),
                clock.now());
        return new Decision.Taken(Map.ofEntries(APPROVED.with(approved), SECOND.with(person)));
    }
}
