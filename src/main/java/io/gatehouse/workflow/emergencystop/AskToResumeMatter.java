package io.gatehouse.workflow.emergencystop;

import io.gatehouse.safety.Latch;
import io.gatehouse.safety.ReleaseLatch;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskMatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What Ask to resume is about: an account that was stopped, and the first of two people. */
@Component
class AskToResumeMatter implements TaskMatter {

    private final StopFacts facts;
    private final ReleaseLatch release;

    AskToResumeMatter(StopFacts facts, ReleaseLatch release) {
        this.facts = facts;
        this.release = release;
    }

    @Override
    public String form() {
        return EmergencyStop.KEY + ".ask-to-resume";
    }

    @Override
    public TaskContent describe(String businessKey) {
        Latch latch = facts.latch(businessKey);
        return new TaskContent(
                        "Resume " + latch.account() + " after the emergency stop",
                        facts.of(latch),
                        "everything stays stopped for as long as nobody answers; afterwards a second person is asked")
                .dangerous(StopFacts.TYPED);
    }

    @Override
    public Decision decide(String businessKey, String person, Form.Filled.In filled) {
        String id = facts.latch(businessKey).id();
        return release.acknowledge(id, person, filled.answer("reason"))
                ? new Decision.Taken(Map.of())
                : new Decision.Refused("the stop " + id + " was released before");
    }
}
