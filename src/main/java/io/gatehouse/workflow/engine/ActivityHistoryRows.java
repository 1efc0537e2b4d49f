package io.gatehouse.workflow.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Date;
import java.util.List;
import org.apache.ibatis.builder.StaticSqlSource;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;
import org.flowable.common.engine.impl.db.DbSqlSessionFactory;
import org.flowable.engine.impl.persistence.entity.HistoricActivityInstanceEntityImpl;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of the history of activities and flows, of which a session has some three hundred, with statements
 * that are not put together anew for each row and whose values are set one after the other. The engine's mapper looks for
 * each of them by its name, which takes longer than the database needs for the row.
 */
final class ActivityHistoryRows {

    private static final String INSERT = "INSERT INTO ACT_HI_ACTINST (ID_, REV_, PROC_DEF_ID_, EXECUTION_ID_, ACT_ID_,"
            + " TASK_ID_, CALL_PROC_INST_ID_, ACT_NAME_, ASSIGNEE_, COMPLETED_BY_, END_TIME_, TRANSACTION_ORDER_,"
            + " DURATION_, DELETE_REASON_, PROC_INST_ID_, ACT_TYPE_, START_TIME_, TENANT_ID_)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE = "UPDATE ACT_HI_ACTINST SET REV_ = ?, PROC_DEF_ID_ = ?, EXECUTION_ID_ = ?,"
            + " ACT_ID_ = ?, TASK_ID_ = ?, CALL_PROC_INST_ID_ = ?, ACT_NAME_ = ?, ASSIGNEE_ = ?, COMPLETED_BY_ = ?,"
            + " END_TIME_ = ?, TRANSACTION_ORDER_ = ?, DURATION_ = ?, DELETE_REASON_ = ?"
            + " WHERE ID_ = ? AND REV_ = ?";

    private ActivityHistoryRows() {}

    @FunctionalInterface
    private interface Values {
        void set(Row row, HistoricActivityInstanceEntityImpl entity) throws SQLException;
    }

    static void prepare(Configuration mapper, DbSqlSessionFactory sessions) {
        sessions.getInsertStatements()
                .put(
                        HistoricActivityInstanceEntityImpl.class,
                        add(mapper, "insert", SqlCommandType.INSERT, INSERT, (row, entity) -> {
                            row.add(entity.getId());
                            row.add(1);
                            changeable(row, entity);
                            row.add(entity.getProcessInstanceId());
                            row.add(entity.getActivityType());
                            row.add(entity.getStartTime());
                            row.add(entity.getTenantId());
                        }));
        sessions.getUpdateStatements()
                .put(
                        HistoricActivityInstanceEntityImpl.class,
                        add(mapper, "update", SqlCommandType.UPDATE, UPDATE, (row, entity) -> {
                            row.add(entity.getRevisionNext());
                            changeable(row, entity);
                            row.add(entity.getId());
                            row.add(entity.getRevision());
                        }));
    }

    private static void changeable(Row row, HistoricActivityInstanceEntityImpl entity) throws SQLException {
        row.add(entity.getProcessDefinitionId());
        row.add(entity.getExecutionId());
        row.add(entity.getActivityId());
        row.add(entity.getTaskId());
        row.add(entity.getCalledProcessInstanceId());
        row.add(entity.getActivityName());
        row.add(entity.getAssignee());
        row.add(entity.getCompletedBy());
        row.add(entity.getEndTime());
        row.add(entity.getTransactionOrder());
        row.add(entity.getDurationInMillis());
        row.add(entity.getDeleteReason());
    }

    private static String add(Configuration mapper, String name, SqlCommandType type, String sql, Values values) {
        String id = ActivityHistoryRows.class.getName() + "." + name;
        mapper.addMappedStatement(
                new MappedStatement.Builder(mapper, id, new StaticSqlSource(mapper, sql, List.of()), type)
                        .lang(new SetInTurn(values))
                        .build());
        return id;
    }

    private static final class SetInTurn extends XMLLanguageDriver {

        private final Values values;

        SetInTurn(Values values) {
            this.values = values;
        }

        @Override
        public ParameterHandler createParameterHandler(MappedStatement statement, Object entity, BoundSql sql) {
            return new ParameterHandler() {
                @Override
                public Object getParameterObject() {
                    return entity;
                }

                @Override
                public void setParameters(PreparedStatement prepared) throws SQLException {
                    values.set(new Row(prepared), (HistoricActivityInstanceEntityImpl) entity);
                }
            };
        }
    }

    private static final class Row {

        private final PreparedStatement prepared;
        private int last;

        Row(PreparedStatement prepared) {
            this.prepared = prepared;
        }

        void add(@Nullable String value) throws SQLException {
            prepared.setString(++last, value);
        }

        void add(int value) throws SQLException {
            prepared.setInt(++last, value);
        }

        void add(@Nullable Integer value) throws SQLException {
            prepared.setObject(++last, value, Types.INTEGER);
        }

        void add(@Nullable Long value) throws SQLException {
            prepared.setObject(++last, value, Types.BIGINT);
        }

        void add(@Nullable Date value) throws SQLException {
            prepared.setTimestamp(++last, value == null ? null : Timestamp.from(value.toInstant()));
        }
    }
}
