package io.gatehouse.workflow;

import io.gatehouse.phases.CriterionAnswer;
import io.gatehouse.phases.DecideMove;
import io.gatehouse.phases.EvidenceArchive;
import io.gatehouse.phases.FrozenEvidence;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.RequestId;
import io.gatehouse.phases.RequestTimes;
import io.gatehouse.risk.AccountKinds;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskContent.Fact;
import io.gatehouse.workflow.inbox.TaskMatter.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the tasks about a request for a move have in common: what they show, and how they are decided. */
@Component
public class RequestTask {

    private final DecideMove requests;
    private final EvidenceArchive archive;
    private final RequestTimes times;
    private final AccountKinds kinds;

    RequestTask(DecideMove requests, EvidenceArchive archive, RequestTimes times, AccountKinds kinds) {
        this.requests = requests;
        this.archive = archive;
        this.times = times;
        this.kinds = kinds;
    }

    /** The request of an instance: business keys are {@code <process>:<request>}. */
    public MoveRequest request(String businessKey) {
        return requests.request(new RequestId(businessKey.substring(businessKey.indexOf(':') + 1)));
    }

    /**
     * Who asked, why, and every criterion of the frozen evidence.
     *
     * @param title the decision in a line
     */
    public TaskContent content(MoveRequest request, String title) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("asked by", request.requestedBy() + " on " + request.session()));
        facts.add(new Fact("reason", request.reason()));
        request.evidence()
                .flatMap(archive::find)
                .map(FrozenEvidence::open)
                .ifPresent(evidence -> evidence.verdict().answers().forEach(answer -> facts.add(fact(answer))));
        request.evidence().ifPresent(id -> facts.add(new Fact("frozen evidence", id)));
        TaskContent content =
                new TaskContent(title, facts, "no: the request ends unanswered at " + times.decideBy(request.id()));
        if (request.from() == request.to()) {
            return content;
        }
        TaskContent move = content.changing(List.of(new TaskContent.Difference(
                "phase", request.from().displayName(), request.to().displayName())));
        return isIntoRealMoney(request) ? move.dangerous("real money") : move;
    }

    /** The phases of real money ask for the same on paper, so that nobody does it for the first time when it counts. */
    private boolean isIntoRealMoney(MoveRequest request) {
        return request.to().isNextOf(request.from())
                && (request.to() != Phase.PROOF_OF_CONCEPT
                        || kinds.kindOf(request.account()).isRealMoney());
    }

    /** Why a person could not agree to the request of an instance now; empty if they could. */
    public Optional<String> whyNotAgree(String businessKey, String person) {
        return requests.whyNotAgree(request(businessKey).id(), person);
    }

    private static Fact fact(CriterionAnswer answer) {
        return new Fact(answer.name(), answer.verdict() + ": " + answer.explanation());
    }

    /**
     * Decides by the fields {@code decision} (approve or refuse) and {@code reason}.
     *
     * @param answer what the process is told, by whether the person agreed; asked once the decision is written
     */
    public Decision decide(
            String businessKey, String person, Form.Filled.In filled, Function<Boolean, Map<String, Object>> answer) {
        boolean agreed = filled.answer("decision").equals("approve");
        Optional<String> whyNot = requests.decide(request(businessKey).id(), person, agreed, filled.answer("reason"));
        return whyNot.<Decision>map(Decision.Refused::new).orElseGet(() -> new Decision.Taken(answer.apply(agreed)));
    }
}
