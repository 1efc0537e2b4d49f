package io.gatehouse.workflow.phaseadvance;

import static io.gatehouse.workflow.phaseadvance.PhaseAdvance.APPLIED;
import static io.gatehouse.workflow.phaseadvance.PhaseAdvance.GATE_PASSES;
import static io.gatehouse.workflow.phaseadvance.PhaseAdvance.REQUEST;

import io.gatehouse.phases.DecideMove;
import io.gatehouse.phases.RequestTimes;
import java.time.Instant;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The engine's side of a move up: reads the request, calls one use case, writes the answer. */
@Component("phaseAdvance")
public class PhaseAdvanceTasks {

    private final DecideMove requests;
    private final RequestTimes times;

    PhaseAdvanceTasks(DecideMove requests, RequestTimes times) {
        this.requests = requests;
        this.times = times;
    }

    public void judgeGate(DelegateExecution execution) {
        GATE_PASSES.set(execution, requests.judge(REQUEST.require(execution)));
    }

    public void recordSilence(DelegateExecution execution) {
        requests.lapse(REQUEST.require(execution));
    }

    public void recordOvertaking(DelegateExecution execution) {
        requests.overtake(REQUEST.require(execution));
    }

    public void applyAdvance(DelegateExecution execution) {
        APPLIED.set(execution, requests.apply(REQUEST.require(execution)));
    }

    /** A date, because the engine knows no other due date of a task. */
    public Date decideBy(DelegateExecution execution) {
        return Date.from(times.decideBy(REQUEST.require(execution)));
    }

    public Instant coolOffEnds(DelegateExecution execution) {
        return times.coolOffEnds(REQUEST.require(execution));
    }
}
