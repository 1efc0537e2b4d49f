package io.gatehouse.workflow.engine;

import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.common.engine.impl.EngineConfigurator;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.variable.service.VariableServiceConfiguration;
import org.flowable.variable.service.impl.persistence.entity.VariableInstanceEntityManagerImpl;

/** What the engine has no setting for and can only be given once it has set itself up. */
final class FewerStatements implements EngineConfigurator {

    @Override
    public void beforeInit(AbstractEngineConfiguration engine) {
        // Neither of the two is there yet.
    }

    @Override
    public void configure(AbstractEngineConfiguration engine) {
        ProcessEngineConfigurationImpl processes = (ProcessEngineConfigurationImpl) engine;
        Configuration mapper = engine.getSqlSessionFactory().getConfiguration();
        // A statement is prepared once per command instead of once per row. Row counts stay exact, which the
        // engine's optimistic locks rely on, as they would not in a batch.
        mapper.setDefaultExecutorType(ExecutorType.REUSE);
        // No mapper of the engine has a cache across sessions; without the setting each call looks for one.
        mapper.setCacheEnabled(false);
        mapper.setReflectorFactory(new AccessibleProperties());
        VariablesWhereThereAreAny.prepare(mapper);
        ActivityHistoryRows.prepare(mapper, processes.getDbSqlSessionFactory());
        VariableServiceConfiguration variables = processes.getVariableServiceConfiguration();
        variables.setVariableInstanceEntityManager(
                new VariableInstanceEntityManagerImpl(variables, new VariablesWhereThereAreAny(variables)));
    }

    @Override
    public int getPriority() {
        return 0;
    }
}
