package io.gatehouse.bpmnstyle.probes.cleancycle;

import java.time.Instant;
import java.util.List;
import org.flowable.engine.delegate.BpmnError;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the engine asks of us in a process without a fault. */
@Component("cleanCycle")
public class CleanCycleTasks {

    public void checkRisk(DelegateExecution execution) {
        throw new BpmnError(CleanCycle.Errors.LIMIT_BREACHED);
    }

    public Instant approvalDeadline(DelegateExecution execution) {
        return Instant.EPOCH;
    }

    public List<String> approvedTrades(DelegateExecution execution) {
        return List.of();
    }
}
