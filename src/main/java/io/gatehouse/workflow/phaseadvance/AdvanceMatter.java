package io.gatehouse.workflow.phaseadvance;

import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.RequestTimes;
import io.gatehouse.workflow.RequestTask;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskMatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Decide advance is about: a move whose gate passes. */
@Component
class AdvanceMatter implements TaskMatter {

    private final RequestTask task;
    private final RequestTimes times;

    AdvanceMatter(RequestTask task, RequestTimes times) {
        this.task = task;
        this.times = times;
    }

    @Override
    public String form() {
        return PhaseAdvance.KEY + ".decide-advance";
    }

    @Override
    public TaskContent describe(String businessKey) {
        MoveRequest request = task.request(businessKey);
        String title = "Let " + request.account() + " advance from "
                + request.from().displayName() + " to " + request.to().displayName();
        return task.content(request, title);
    }

    @Override
    public Optional<String> whyNotAgree(String businessKey, String person) {
        return task.whyNotAgree(businessKey, person);
    }

    @Override
    public Decision decide(String businessKey, String person, Form.Filled.In filled) {
        return task.decide(
                businessKey,
                person,
                filled,
                agreed -> Map.ofEntries(
                        PhaseAdvance.APPROVED.with(agreed),
                        PhaseAdvance.COOLS_OFF.with(
                                times.coolsOff(task.request(businessKey).id()))));
    }
}
