package io.gatehouse.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.scripting.defaults.RawLanguageDriver;
import org.apache.ibatis.session.Configuration;
import org.flowable.engine.impl.persistence.CountingExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityImpl;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.CountingEntityUtil;
import org.flowable.variable.service.VariableServiceConfiguration;
import org.flowable.variable.service.impl.InternalVariableInstanceQueryImpl;
import org.flowable.variable.service.impl.persistence.entity.VariableInstanceEntity;
import org.flowable.variable.service.impl.persistence.entity.VariableInstanceEntityImpl;
import org.flowable.variable.service.impl.persistence.entity.data.impl.MybatisVariableInstanceDataManager;

/**
 * Asks for the variables of an execution only if it has some. The engine counts them in the execution's own row,
 * and goes by that count where it deletes them; but it reads them without looking at it, in every step. It is asked by
 * a statement of our own: the engine's is put together from twenty conditions each time, which takes as long as running it.
 */
final class VariablesWhereThereAreAny extends MybatisVariableInstanceDataManager {

    private static final String OF_EXECUTION = VariablesWhereThereAreAny.class.getName() + ".ofExecution";

    VariablesWhereThereAreAny(VariableServiceConfiguration variables) {
        super(variables);
    }

    /** Makes the statement known to the engine's mapper, which reads its rows as those of the engine's own. */
    static void prepare(Configuration mapper) {
        SqlSource sql = mapper.getLanguageDriver(RawLanguageDriver.class)
                .createSqlSource(
                        mapper,
                        "SELECT * FROM ACT_RU_VARIABLE"
                                + " WHERE EXECUTION_ID_ = #{parameter.executionId, jdbcType=NVARCHAR} AND TASK_ID_ IS NULL",
                        InternalVariableInstanceQueryImpl.class);
        mapper.addMappedStatement(new MappedStatement.Builder(mapper, OF_EXECUTION, sql, SqlCommandType.SELECT)
                .resultMaps(List.of(
                        mapper.getResultMap(VariableInstanceEntityImpl.class.getName() + ".variableInstanceResultMap")))
                .build());
    }

    @Override
    public List<VariableInstanceEntity> findVariablesInstancesByQuery(InternalVariableInstanceQueryImpl query) {
        if (asksWhatIsCountedAsNone(query)) {
            return new ArrayList<>();
        }
        return asksForAllOfAnExecution(query)
                ? getList(OF_EXECUTION, query, query, true)
                : super.findVariablesInstancesByQuery(query);
    }

    private static boolean asksForAllOfAnExecution(InternalVariableInstanceQueryImpl query) {
        return query.getExecutionId() != null
                && query.isWithoutTaskId()
                && !query.isWithoutSubScopeId()
                && Stream.of(
                                query.getId(),
                                query.getTaskId(),
                                query.getTaskIds(),
                                query.getProcessInstanceId(),
                                query.getExecutionIds(),
                                query.getScopeId(),
                                query.getScopeIds(),
                                query.getSubScopeId(),
                                query.getSubScopeIds(),
                                query.getScopeType(),
                                query.getScopeTypes(),
                                query.getName(),
                                query.getNames())
                        .allMatch(Objects::isNull);
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
