package io.gatehouse.risk.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.limits.LimitRequestId;
import io.gatehouse.risk.limits.LimitValues;
import io.gatehouse.risk.limits.LimitVersion;
import io.gatehouse.risk.limits.LimitVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of limits and looks at the file, one row each. */
@Component
class JdbcLimitVersions implements LimitVersions {

    private final JdbcClient jdbc;

    JdbcLimitVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(LimitVersion version) {
        jdbc.sql("INSERT INTO risk_limits_version (account, version_no, limits, request, since_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .param(version.account().value())
                .param(version.number())
                .param(version.values().toString())
                .param(version.request().map(LimitRequestId::value).orElse(null))
                .param(version.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public int latest(AccountId account) {
        return jdbc.sql("SELECT COALESCE(MAX(version_no), 0) FROM risk_limits_version WHERE account = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public LimitVersion version(AccountId account, int number) {
        return jdbc.sql("SELECT * FROM risk_limits_version WHERE account = ? AND version_no = ?")
                .params(account.value(), number)
                .query((row, n) -> version(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "account " + account + " has no version " + number + " of limits"));
    }

    @Override
    public List<LimitVersion> of(AccountId account) {
        return jdbc.sql("SELECT * FROM risk_limits_version WHERE account = ? ORDER BY version_no")
                .param(account.value())
                .query((row, n) -> version(row))
                .list();
    }

    private static LimitVersion version(ResultSet row) throws SQLException {
        return new LimitVersion(
                new AccountId(row.getString("account")),
                row.getInt("version_no"),
                LimitValues.parse(row.getString("limits")),
                Optional.ofNullable(row.getString("request")).map(LimitRequestId::new),
                row.getObject("since_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Optional<LimitValues> lastFile(AccountId account) {
        return jdbc.sql("SELECT limits FROM risk_limits_file WHERE account = ? AND look_no = (SELECT MAX(look_no)"
                        + " FROM risk_limits_file WHERE account = ?)")
                .params(account.value(), account.value())
                .query(String.class)
                .optional()
                .map(LimitValues::parse);
    }

    @Override
    public void sawFile(AccountId account, LimitValues values, Instant at) {
        jdbc.sql("INSERT INTO risk_limits_file (account, look_no, limits, seen_at) VALUES (?, (SELECT COUNT(*) + 1"
                        + " FROM risk_limits_file WHERE account = ?), ?, ?)")
                .params(account.value(), account.value(), values.toString(), at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
