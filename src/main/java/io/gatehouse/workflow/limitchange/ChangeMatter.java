package io.gatehouse.workflow.limitchange;

import io.gatehouse.risk.limits.DecideLimits;
import io.gatehouse.risk.limits.LimitRequest;
import io.gatehouse.risk.limits.LimitRequestId;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskContent.Difference;
import io.gatehouse.workflow.inbox.TaskContent.Fact;
import io.gatehouse.workflow.inbox.TaskMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Decide change is about: each limit with its old and its new value. */
@Component
class ChangeMatter implements TaskMatter {

    private final DecideLimits requests;

    ChangeMatter(DecideLimits requests) {
        this.requests = requests;
    }

    @Override
    public String form() {
        return LimitChange.KEY + ".decide-change";
    }

    @Override
    public TaskContent describe(String businessKey) {
        LimitRequest request = requests.request(LimitChange.request(businessKey));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("asked by", request.requestedBy() + " on " + request.session()));
        facts.add(new Fact("reason", request.reason()));
        request.changes()
                .forEach(change -> facts.add(new Fact(
                        change.limit().key(),
                        change.from() + " to " + change.to() + (change.isTightening() ? " (tighter)" : " (looser)"))));
        String title = (request.isLoosening() ? "Loosen" : "Tighten") + " the limits of " + request.account() + ": "
                + request.inWords();
        TaskContent content = new TaskContent(title, facts, "no: the old limits stay, and the request ends")
                .changing(request.changes().stream()
                        .map(change -> new Difference(change.limit().key(), change.from(), change.to()))
                        .toList());
        return request.isLoosening() ? content.dangerous(typed(request)) : content;
    }

    /** The new value where there is one, so that nobody agrees to another one than they think. */
    private static String typed(LimitRequest request) {
        return request.changes().size() == 1 ? request.changes().get(0).to() : "loosen";
    }

    @Override
    public Optional<String> whyNotAgree(String businessKey, String person) {
        return requests.whyNotAgree(LimitChange.request(businessKey), person);
    }

    @Override
    public Decision decide(String businessKey, String person, Form.Filled.In filled) {
        LimitRequestId id = LimitChange.request(businessKey);
        boolean agreed = filled.answer("decision").equals("approve");
        Optional<String> whyNot = requests.decide(id, person, agreed, filled.answer("reason"));
        return whyNot.<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Taken(Map.ofEntries(
                        LimitChange.APPROVED.with(agreed),
                        LimitChange.BINDS_LATER.with(requests.request(id).isLoosening()))));
    }
}
