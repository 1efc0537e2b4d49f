package io.gatehousebroken.house.ledger;

import org.flowable.engine.delegate.DelegateExecution;

/** Breaks a rule on purpose. */
public interface RunsInTheEngine {
    void run(DelegateExecution execution);
}
