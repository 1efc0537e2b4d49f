package io.gatehouse.phases.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.StrategiesInForce;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per setting of each set of settings. */
@Component
class JdbcStrategiesInForce implements StrategiesInForce {

    private static final String LAST = "(SELECT MAX(set_no) FROM phases_strategy WHERE account = ?)";

    private final JdbcClient jdbc;

    JdbcStrategiesInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> last(AccountId account) {
        Map<String, String> settings = new TreeMap<>();
        jdbc.sql("SELECT name, setting FROM phases_strategy WHERE account = ? AND set_no = " + LAST)
                .params(account.value(), account.value())
                .query(row -> {
                    settings.put(row.getString("name"), row.getString("setting"));
                });
        return settings;
    }

    @Override
    public void keep(AccountId account, Map<String, String> settings, Instant at) {
        int number = jdbc.sql("SELECT COALESCE(MAX(set_no), 0) + 1 FROM phases_strategy WHERE account = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
        settings.forEach((name, setting) -> jdbc.sql(
                        "INSERT INTO phases_strategy (account, set_no, name, setting, at) VALUES (?, ?, ?, ?, ?)")
                .params(account.value(), number, name, setting, Columns.utc(at))
                .update());
    }
}
