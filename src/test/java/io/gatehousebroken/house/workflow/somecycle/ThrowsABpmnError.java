package io.gatehousebroken.house.workflow.somecycle;

import org.flowable.engine.delegate.BpmnError;

/** Breaks a rule on purpose. */
public interface ThrowsABpmnError {
    BpmnError error();
}
