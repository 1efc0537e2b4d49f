package io.gatehousebroken.house.workflow.somecycle;

import org.flowable.engine.RuntimeService;
import org.flowable.engine.delegate.BpmnError;

/** Breaks a rule on purpose. */
public interface CommandsTheEngineTasks {
    void run(RuntimeService engine, BpmnError error);
}
