package io.gatehouse.workflow.manualoverride;

import io.gatehouse.phases.DecideMove;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.RequestId;
import io.gatehouse.workflow.RequestContent;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskMatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Decide override is about: a way around the gate, with what the gate says. */
@Component
class OverrideMatter implements TaskMatter {

    private final DecideMove requests;
    private final RequestContent content;

    OverrideMatter(DecideMove requests, RequestContent content) {
        this.requests = requests;
        this.content = content;
    }

    @Override
    public String form() {
        return ManualOverride.KEY + ".decide-override";
    }

    @Override
    public TaskContent describe(String businessKey) {
        MoveRequest request = requests.request(requestOf(businessKey));
        return content.of(
                request,
                request.kind() == MoveRequest.Kind.RESET
                        ? "Start the evidence of " + request.account() + " in "
                                + request.from().displayName() + " again"
                        : "Move " + request.account() + " around the gate, from "
                                + request.from().displayName() + " to "
                                + request.to().displayName());
    }

    @Override
    public Decision decide(String businessKey, String person, Form.Filled.In filled) {
        boolean agreed = filled.answer("decision").equals("approve");
        Optional<String> whyNot = requests.decide(requestOf(businessKey), person, agreed, filled.answer("reason"));
        return whyNot.<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Taken(Map.ofEntries(ManualOverride.APPROVED.with(agreed))));
    }

    private static RequestId requestOf(String businessKey) {
        return new RequestId(businessKey.substring(ManualOverride.KEY.length() + 1));
    }
}
