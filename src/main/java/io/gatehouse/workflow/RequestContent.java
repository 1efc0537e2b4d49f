package io.gatehouse.workflow;

import io.gatehouse.phases.CriterionAnswer;
import io.gatehouse.phases.EvidenceArchive;
import io.gatehouse.phases.FrozenEvidence;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.RequestTimes;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskContent.Fact;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A request for a move as who decides it reads it: who asked, why, and every criterion of the frozen evidence. */
@Component
public class RequestContent {

    private final EvidenceArchive archive;
    private final RequestTimes times;

    RequestContent(EvidenceArchive archive, RequestTimes times) {
        this.archive = archive;
        this.times = times;
    }

    /** @param title the decision in a line */
    public TaskContent of(MoveRequest request, String title) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("asked by", request.requestedBy() + " on " + request.session()));
        facts.add(new Fact("reason", request.reason()));
        request.evidence()
                .flatMap(archive::find)
                .map(FrozenEvidence::open)
                .ifPresent(evidence -> evidence.verdict().answers().forEach(answer -> facts.add(fact(answer))));
        request.evidence().ifPresent(id -> facts.add(new Fact("frozen evidence", id)));
        return new TaskContent(title, facts, "no: the request ends unanswered at " + times.decideBy(request.id()));
    }

    private static Fact fact(CriterionAnswer answer) {
        return new Fact(answer.name(), answer.verdict() + ": " + answer.explanation());
    }
}
