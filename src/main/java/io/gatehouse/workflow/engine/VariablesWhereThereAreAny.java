package io.gatehouse.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.flowable.engine.impl.persistence.CountingExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityImpl;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.CountingEntityUtil;
import org.flowable.variable.service.VariableServiceConfiguration;
import org.flowable.variable.service.impl.InternalVariableInstanceQueryImpl;
import org.flowable.variable.service.impl.persistence.entity.VariableInstanceEntity;
import org.flowable.variable.service.impl.persistence.entity.data.impl.MybatisVariableInstanceDataManager;

/**
 * Asks for the variables of an execution only if it has some. The engine counts them in the execution's own row,
 * and goes by that count where it deletes them; but it reads them without looking at it, in every step.
 */
final class VariablesWhereThereAreAny extends MybatisVariableInstanceDataManager {

    VariablesWhereThereAreAny(VariableServiceConfiguration variables) {
        super(variables);
    }

    @Override
    public List<VariableInstanceEntity> findVariablesInstancesByQuery(InternalVariableInstanceQueryImpl query) {
        return asksWhatIsCountedAsNone(query) ? new ArrayList<>() : super.findVariablesInstancesByQuery(query);
    }

    // Those of a task are counted with the task.
    private static boolean asksWhatIsCountedAsNone(InternalVariableInstanceQueryImpl query) {
        if (query.getExecutionId() == null || !query.isWithoutTaskId()) {
            return false;
        }
        ExecutionEntity execution =
                CommandContextUtil.getEntityCache().findInCache(ExecutionEntityImpl.class, query.getExecutionId());
        return execution != null
                && CountingEntityUtil.isExecutionRelatedEntityCountEnabled(execution)
                && ((CountingExecutionEntity) execution).getVariableCount() == 0;
    }
}
