package io.gatehouse.workflow.engine;

import io.gatehouse.ledger.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is counted over the whole history. The engine's queries would read every row of it, hundreds a session; so
 * these few are SQL on its tables.
 */
@Component
class CountSteps {

    private static final String TAKEN = """
            SELECT a.ACT_ID_, COUNT(*) AS VISITS, COALESCE(SUM(a.DURATION_), 0) AS SPENT
            FROM ACT_HI_ACTINST a JOIN ACT_HI_PROCINST p ON p.PROC_INST_ID_ = a.PROC_INST_ID_
            WHERE a.PROC_DEF_ID_ = :definition AND a.ACT_TYPE_ <> 'sequenceFlow' AND a.END_TIME_ IS NOT NULL
              AND p.BUSINESS_KEY_ LIKE :of
            GROUP BY a.ACT_ID_
            """;
    private static final String FINISHED = """
            SELECT d.KEY_, COUNT(*) AS ENDED, MAX(p.END_TIME_) AS LAST_END
            FROM ACT_HI_PROCINST p JOIN ACT_RE_PROCDEF d ON d.ID_ = p.PROC_DEF_ID_
            WHERE p.END_TIME_ IS NOT NULL AND p.BUSINESS_KEY_ LIKE :of
            GROUP BY d.KEY_
            """;
    private static final String STATE = """
            SELECT ID_, REV_ FROM ACT_RU_EXECUTION UNION ALL SELECT ID_, REV_ FROM ACT_RU_JOB
            UNION ALL SELECT ID_, REV_ FROM ACT_RU_TIMER_JOB UNION ALL SELECT ID_, REV_ FROM ACT_RU_DEADLETTER_JOB
            """;

    private final JdbcClient jdbc;

    CountSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often a step was done, and how long that took in all. */
    record Taken(String step, long visits, Duration spent) {}

    Map<String, Taken> taken(Definition definition, AccountId account) {
        return jdbc
                .sql(TAKEN)
                .param("definition", definition.id())
                .param("of", BusinessKey.like(definition.key(), account))
                .query((row, n) -> new Taken(
                        row.getString("ACT_ID_"), row.getLong("VISITS"), Duration.ofMillis(row.getLong("SPENT"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Taken::step, taken -> taken));
    }

    /** How many instances of a process ended, and when the last did. */
    record Finished(String key, long count, Instant last) {}

    Map<String, Finished> finished(AccountId account) {
        return jdbc
                .sql(FINISHED)
                .param("of", BusinessKey.like("%", account))
                .query((row, n) -> new Finished(
                        row.getString("KEY_"),
                        row.getLong("ENDED"),
                        row.getTimestamp("LAST_END").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Finished::key, finished -> finished));
    }

    /** What is other as soon as any instance goes on; a few dozen rows. */
    Set<String> state() {
        return new LinkedHashSet<>(jdbc.sql(STATE)
                .query((row, n) -> row.getString("ID_") + "/" + row.getInt("REV_"))
                .list());
    }
}
