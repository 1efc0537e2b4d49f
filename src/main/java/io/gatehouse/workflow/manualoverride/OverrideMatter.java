package io.gatehouse.workflow.manualoverride;

import io.gatehouse.phases.MoveRequest;
import io.gatehouse.workflow.RequestTask;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskMatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Decide override is about: a way around the gate, with what the gate says. */
@Component
class OverrideMatter implements TaskMatter {

    private final RequestTask task;

    OverrideMatter(RequestTask task) {
        this.task = task;
    }

    @Override
    public String form() {
        return ManualOverride.KEY + ".decide-override";
    }

    @Override
    public TaskContent describe(String businessKey) {
        MoveRequest request = task.request(businessKey);
        return task.content(request, title(request));
    }

    private static String title(MoveRequest request) {
        return request.kind() == MoveRequest.Kind.RESET
                ? "Start the evidence of " + request.account() + " in "
                        + request.from().displayName() + " again"
                : "Move " + request.account() + " around the gate, from "
                        + request.from().displayName() + " to " + request.to().displayName();
    }

    @Override
    public Optional<String> whyNotAgree(String businessKey, String person) {
        return task.whyNotAgree(businessKey, person);
    }

    @Override
    public Decision decide(String businessKey, String person, Form.Filled.In filled) {
        return task.decide(businessKey, person, filled, agreed -> Map.ofEntries(ManualOverride.APPROVED.with(agreed)));
    }
}
