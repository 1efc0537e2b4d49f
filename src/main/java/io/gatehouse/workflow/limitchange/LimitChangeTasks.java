package io.gatehouse.workflow.limitchange;

import static io.gatehouse.workflow.limitchange.LimitChange.APPLIED;
import static io.gatehouse.workflow.limitchange.LimitChange.REQUEST;

import io.gatehouse.risk.limits.DecideLimits;
import io.gatehouse.risk.limits.LimitSessions;
import java.time.Instant;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The engine's side of a change of limits: reads the request, calls one use case, writes the answer. */
@Component("limitChange")
public class LimitChangeTasks {

    private final DecideLimits requests;
    private final LimitSessions times;

    LimitChangeTasks(DecideLimits requests, LimitSessions times) {
        this.requests = requests;
        this.times = times;
    }

    public void recordSilence(DelegateExecution execution) {
        requests.lapse(REQUEST.require(execution));
    }

    public void recordOvertaking(DelegateExecution execution) {
        requests.overtake(REQUEST.require(execution));
    }

    public void applyChange(DelegateExecution execution) {
        APPLIED.set(execution, requests.apply(REQUEST.require(execution)));
    }

    /** A date, because the engine knows no other due date of a task. */
    public Date decideBy(DelegateExecution execution) {
        return Date.from(times.decideBy(REQUEST.require(execution)));
    }

    public Instant bindsFrom(DelegateExecution execution) {
        return times.bindsFrom(REQUEST.require(execution));
    }
}
