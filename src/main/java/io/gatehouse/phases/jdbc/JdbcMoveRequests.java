package io.gatehouse.phases.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.MoveRequests;
import io.gatehouse.phases.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests and their steps, one row each. */
@Component
class JdbcMoveRequests implements MoveRequests {

    private static final String REQUESTS = "SELECT * FROM phases_request";

    private final JdbcClient jdbc;

    JdbcMoveRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(MoveRequest request) {
        jdbc.sql("INSERT INTO phases_request (id, account, kind, from_phase, to_phase, requested_by, reason, asked_at,"
                        + " session_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        request.id().value(),
                        request.account().value(),
                        request.kind().name(),
                        request.from().name(),
                        request.to().name(),
                        request.requestedBy(),
                        Columns.cut(request.reason(), 2_000),
                        Columns.utc(request.at()),
                        request.session())
                .update();
    }

    @Override
    public void add(RequestId request, MoveRequest.Step step) {
        jdbc.sql("INSERT INTO phases_request_step (request, step_no, progress, person, words, evidence, at) VALUES"
                        + " (?, (SELECT COUNT(*) + 1 FROM phases_request_step WHERE request = ?), ?, ?, ?, ?, ?)")
                .params(
                        request.value(),
                        request.value(),
                        step.progress().name(),
                        step.person(),
                        Columns.cut(step.words(), 2_000),
                        Columns.text(step.evidence()),
                        Columns.utc(step.at()))
                .update();
    }

    @Override
    public Optional<MoveRequest> find(RequestId id) {
        return jdbc.sql(REQUESTS + " WHERE id = ?")
                .param(id.value())
                .query((row, n) -> request(row))
                .optional();
    }

    @Override
    public List<MoveRequest> of(AccountId account) {
        return jdbc.sql(REQUESTS + " WHERE account = ? ORDER BY LENGTH(id), id")
                .param(account.value())
                .query((row, n) -> request(row))
                .list();
    }

    private MoveRequest request(ResultSet row) throws SQLException {
        RequestId id = new RequestId(row.getString("id"));
        return new MoveRequest(
                id,
                MoveRequest.Kind.valueOf(row.getString("kind")),
                Columns.phase(row, "from_phase"),
                Columns.phase(row, "to_phase"),
                row.getString("requested_by"),
                row.getString("reason"),
                Columns.instant(row, "asked_at"),
                Columns.date(row, "session_date"),
                steps(id));
    }

    private List<MoveRequest.Step> steps(RequestId id) {
        return jdbc.sql("SELECT * FROM phases_request_step WHERE request = ? ORDER BY step_no")
                .param(id.value())
                .query((row, n) -> new MoveRequest.Step(
                        MoveRequest.Progress.valueOf(row.getString("progress")),
                        row.getString("person"),
                        row.getString("words"),
                        Optional.ofNullable(row.getString("evidence")),
                        Columns.instant(row, "at")))
                .list();
    }
}
