package io.gatehouse.workflow.phaseadvance;

import io.gatehouse.phases.DecideMove;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.RequestId;
import io.gatehouse.phases.RequestTimes;
import io.gatehouse.workflow.RequestContent;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskMatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Decide advance is about: a move whose gate passes, and its frozen evidence. */
@Component
class AdvanceMatter implements TaskMatter {

    private final DecideMove requests;
    private final RequestTimes times;
    private final RequestContent content;

    AdvanceMatter(DecideMove requests, RequestTimes times, RequestContent content) {
        this.requests = requests;
        this.times = times;
        this.content = content;
    }

    @Override
    public String form() {
        return PhaseAdvance.KEY + ".decide-advance";
    }

    @Override
    public TaskContent describe(String businessKey) {
        MoveRequest request = requests.request(requestOf(businessKey));
        return content.of(
                request,
                "Let " + request.account() + " advance from " + request.from().displayName() + " to "
                        + request.to().displayName());
    }

    @Override
    public Decision decide(String businessKey, String person, Form.Filled.In filled) {
        RequestId request = requestOf(businessKey);
        boolean agreed = filled.answer("decision").equals("approve");
        Optional<String> whyNot = requests.decide(request, person, agreed, filled.answer("reason"));
        return whyNot.<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Taken(Map.ofEntries(
                        PhaseAdvance.APPROVED.with(agreed), PhaseAdvance.COOLS_OFF.with(times.coolsOff(request)))));
    }

    private static RequestId requestOf(String businessKey) {
        return new RequestId(businessKey.substring(PhaseAdvance.KEY.length() + 1));
    }
}
