package io.gatehouse.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntity;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.runtime.ActivityInstance;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a process goes through to the history only. The engine writes each activity and each sequence flow
 * to a runtime table as well, asks that table before every step, and empties it again when the process ends; what
 * stands in it stands in the history too. Where an activity that waited ends, the engine looks it up in the
 * history by itself, as it does for processes older than the table.
 *
 * <p>In the history a flow shares its number within the transaction with the element it leads to; ids tell their
 * order.
 */
final class ActivitiesInHistoryOnly extends ActivityInstanceEntityManagerImpl {

    private static final String FLOW = "sequenceFlow";

    ActivitiesInHistoryOnly(ProcessEngineConfigurationImpl engine) {
        super(engine, new MybatisActivityInstanceDataManager(engine));
    }

    @Override
    public void insert(ActivityInstanceEntity activity) {
        if (!FLOW.equals(activity.getActivityType())) {
            super.insert(activity);
            // The engine goes on to find it in this command's cache; insert and delete cancel each other in the end.
            CommandContextUtil.getDbSqlSession().delete(activity);
        }
    }

    @Override
    protected List<ActivityInstanceEntity> findUnfinishedActivityInstancesByExecutionAndActivityId(
            String executionId, String activityId) {
        return new ArrayList<>();
    }

    @Override
    protected ActivityInstanceEntity createActivityInstance(HistoricActivityInstance begunBefore) {
        ActivityInstanceEntity activity = super.createActivityInstance(begunBefore);
        // Its number is of the transaction it began in, and those of this one do not go on from it.
        activity.setInserted(false);
        return activity;
    }

    @Override
    protected @Nullable ActivityInstance recordRuntimeActivityStart(ExecutionEntity execution) {
        return hasBegunBefore(execution) ? null : super.recordRuntimeActivityStart(execution);
    }

    // Only an activity that the execution stood at when this command found it, and has not left since.
    private boolean hasBegunBefore(ExecutionEntity execution) {
        return execution.getOriginalPersistentState() instanceof Map<?, ?> found
                && Objects.equals(found.get("activityId"), execution.getActivityId())
                && getActivityInstanceFromCache(execution.getId(), execution.getActivityId(), false) == null
                && getHistoryManager().findHistoricActivityInstance(execution, true) != null;
    }
}
