package io.gatehouse.workflow.phasedowngrade;

import io.gatehouse.phases.AcknowledgeHalt;
import io.gatehouse.safety.Latch;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskContent.Fact;
import io.gatehouse.workflow.inbox.TaskMatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What Acknowledge downgrade is about: entries that stand still. */
@Component
class DowngradeMatter implements TaskMatter {

    private final AcknowledgeHalt halts;

    DowngradeMatter(AcknowledgeHalt halts) {
        this.halts = halts;
    }

    @Override
    public String form() {
        return PhaseDowngrade.KEY + ".acknowledge-downgrade";
    }

    @Override
    public TaskContent describe(String businessKey) {
        Latch halt = halts.halt(haltOf(businessKey));
        return new TaskContent(
                "Let " + halt.account() + " enter again after its downgrade",
                List.of(
                        new Fact("halt", halt.id()),
                        new Fact("since", halt.session().toString()),
                        new Fact("reason", halt.reason())),
                "entries stand still for as long as nobody answers; exits go on");
    }

    @Override
    public Decision decide(String businessKey, String person, Form.Filled.In filled) {
        return halts.acknowledge(haltOf(businessKey), person, filled.answer("reason"))
                ? new Decision.Taken(Map.of())
                : new Decision.Refused("the halt " + haltOf(businessKey) + " was acknowledged before");
    }

    private static String haltOf(String businessKey) {
        return businessKey.substring(PhaseDowngrade.KEY.length() + 1);
    }
}
