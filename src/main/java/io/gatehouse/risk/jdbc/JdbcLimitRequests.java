package io.gatehouse.risk.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.limits.LimitChange;
import io.gatehouse.risk.limits.LimitKey;
import io.gatehouse.risk.limits.LimitRequest;
import io.gatehouse.risk.limits.LimitRequestId;
import io.gatehouse.risk.limits.LimitRequests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for limits with each limit they would change, and their steps, one row each. */
@Component
class JdbcLimitRequests implements LimitRequests {

    private final JdbcClient jdbc;

    JdbcLimitRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(LimitRequest request) {
        jdbc.sql("INSERT INTO risk_limits_request (id, account, requested_by, reason, asked_at, session_date)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        request.id().value(),
                        request.account().value(),
                        request.requestedBy(),
                        request.reason(),
                        request.at().atOffset(ZoneOffset.UTC),
                        request.session())
                .update();
        for (int i = 0; i < request.changes().size(); i++) {
            LimitChange change = request.changes().get(i);
            jdbc.sql("INSERT INTO risk_limits_request_value (request, position, limit_key, from_value, to_value)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(request.id().value(), i + 1, change.limit().key(), change.from(), change.to())
                    .update();
        }
    }

    @Override
    public void add(LimitRequestId request, LimitRequest.Step step) {
        jdbc.sql("INSERT INTO risk_limits_request_step (request, step_no, progress, person, words, at) VALUES"
                        + " (?, (SELECT COUNT(*) + 1 FROM risk_limits_request_step WHERE request = ?), ?, ?, ?, ?)")
                .params(
                        request.value(),
                        request.value(),
                        step.progress().name(),
                        step.person(),
                        step.words(),
                        step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<LimitRequest> find(LimitRequestId id) {
        return jdbc.sql("SELECT * FROM risk_limits_request WHERE id = ?")
                .param(id.value())
                .query((row, n) -> request(row))
                .optional();
    }

    @Override
    public List<LimitRequest> of(AccountId account) {
        return jdbc.sql("SELECT * FROM risk_limits_request WHERE account = ? ORDER BY LENGTH(id), id")
                .param(account.value())
                .query((row, n) -> request(row))
                .list();
    }

    private LimitRequest request(ResultSet row) throws SQLException {
        LimitRequestId id = new LimitRequestId(row.getString("id"));
        return new LimitRequest(
                id,
                changes(id),
                row.getString("requested_by"),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("session_date", LocalDate.class),
                steps(id));
    }

    private List<LimitChange> changes(LimitRequestId id) {
        return jdbc.sql("SELECT * FROM risk_limits_request_value WHERE request = ? ORDER BY position")
                .param(id.value())
                .query((row, n) -> new LimitChange(
                        LimitKey.of(row.getString("limit_key")),
                        row.getString("from_value"),
                        row.getString("to_value")))
                .list();
    }

    private List<LimitRequest.Step> steps(LimitRequestId id) {
        return jdbc.sql("SELECT * FROM risk_limits_request_step WHERE request = ? ORDER BY step_no")
                .param(id.value())
                .query((row, n) -> new LimitRequest.Step(
                        LimitRequest.Progress.valueOf(row.getString("progress")),
                        row.getString("person"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
