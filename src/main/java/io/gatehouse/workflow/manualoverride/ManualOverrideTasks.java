package io.gatehouse.workflow.manualoverride;

import static io.gatehouse.workflow.manualoverride.ManualOverride.REQUEST;

import io.gatehouse.phases.DecideMove;
import io.gatehouse.phases.RequestId;
import io.gatehouse.phases.RequestTimes;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The engine's side of an override: reads the request, calls one use case, writes the answer. */
@Component("manualOverride")
public class ManualOverrideTasks {

    private final DecideMove requests;
    private final RequestTimes times;

    ManualOverrideTasks(DecideMove requests, RequestTimes times) {
        this.requests = requests;
        this.times = times;
    }

    public void freezeEvidence(DelegateExecution execution) {
        requests.showGate(REQUEST.require(execution));
    }

    public void recordSilence(DelegateExecution execution) {
        requests.lapse(REQUEST.require(execution));
    }

    public void recordOvertaking(DelegateExecution execution) {
        requests.overtake(REQUEST.require(execution));
    }

    public void applyOverride(DelegateExecution execution) {
        RequestId request = REQUEST.require(execution);
        // Whatever moves the account takes the task away first, so the rules that let it be asked still hold.
        if (!requests.apply(request)) {
            throw new IllegalStateException("the agreed override cannot be applied; have " + requests.request(request));
        }
    }

    /** A date, because the engine knows no other due date of a task. */
    public Date decideBy(DelegateExecution execution) {
        return Date.from(times.decideBy(REQUEST.require(execution)));
    }
}
