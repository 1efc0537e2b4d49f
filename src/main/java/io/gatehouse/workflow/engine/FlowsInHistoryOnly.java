package io.gatehouse.workflow.engine;

import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntity;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;

/**
 * Writes a sequence flow taken to the history only. The engine writes it to its runtime tables as well and takes
 * it away again when the process ends; nobody reads it there, and flows are half of what a day records. In the
 * history a flow shares its number within the transaction with the element it leads to; ids tell their order.
 */
final class FlowsInHistoryOnly extends ActivityInstanceEntityManagerImpl {

    private static final String FLOW = "sequenceFlow";

    FlowsInHistoryOnly(ProcessEngineConfigurationImpl engine) {
        super(engine, new MybatisActivityInstanceDataManager(engine));
    }

    @Override
    public void insert(ActivityInstanceEntity activity) {
        if (!FLOW.equals(activity.getActivityType())) {
            super.insert(activity);
        }
    }
}
