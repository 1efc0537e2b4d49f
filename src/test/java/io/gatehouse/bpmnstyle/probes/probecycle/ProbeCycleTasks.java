package io.gatehouse.bpmnstyle.probes.probecycle;

import org.flowable.engine.delegate.DelegateExecution;

/** What the engine asks of us in the processes that each break one rule. */
public class ProbeCycleTasks {

    public void checkRisk(DelegateExecution execution) {
        // nothing to do: no engine runs it
    }
}
