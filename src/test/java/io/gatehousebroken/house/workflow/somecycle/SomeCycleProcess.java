package io.gatehousebroken.house.workflow.somecycle;

import org.flowable.engine.RuntimeService;

/** Obeys: the process class commands the engine. */
public interface SomeCycleProcess {
    void start(RuntimeService engine);
}
