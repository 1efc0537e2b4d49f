package io.gatehouse.safety.jdbc;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for the closing, one for every acknowledgement, one for the release; no row is ever changed. */
@Component
class JdbcLatches implements Latches {

    private static final int LONGEST_REASON = 2_000;

    private static final String LATCHES = "SELECT l.*, a.person AS acknowledged_by, a.words AS acknowledged_words,"
            + " a.acknowledged_at, r.person AS released_by, r.second_person, r.words AS released_words, r.released_at"
            + " FROM safety_latch l"
            + " LEFT JOIN safety_acknowledged a ON a.latch = l.id AND a.number_of ="
            + " (SELECT MAX(m.number_of) FROM safety_acknowledged m WHERE m.latch = l.id)"
            + " LEFT JOIN safety_released r ON r.latch = l.id";

    private final JdbcClient jdbc;

    JdbcLatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void close(Latch latch) {
        jdbc.sql("INSERT INTO safety_latch (id, account, cause, session_date, closed_at, reason, disputed, not_before)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        latch.id(),
                        latch.account().value(),
                        latch.cause().name(),
                        latch.session(),
                        utc(latch.at()),
                        latch.reason().substring(0, Math.min(latch.reason().length(), LONGEST_REASON)),
                        latch.disputed().stream().map(Symbol::value).sorted().collect(Collectors.joining(",")),
                        utc(latch.notBefore()))
                .update();
    }

    @Override
    public List<Latch> openOf(AccountId account) {
        return jdbc.sql(LATCHES + " WHERE l.account = ? AND r.latch IS NULL ORDER BY l.closed_at, l.id")
                .param(account.value())
                .query((row, n) -> latch(row))
                .list();
    }

    @Override
    public Optional<Latch> find(String id) {
        return jdbc.sql(LATCHES + " WHERE l.id = ?")
                .param(id)
                .query((row, n) -> latch(row))
                .optional();
    }

    @Override
    public void acknowledge(String id, Latch.Acknowledgement by) {
        jdbc.sql("INSERT INTO safety_acknowledged (latch, number_of, person, words, acknowledged_at)"
                        + " SELECT CAST(? AS VARCHAR(128)), COUNT(*) + 1, ?, ?, ? FROM safety_acknowledged"
                        + " WHERE latch = ?")
                .params(
                        id,
                        new SqlParameterValue(Types.VARCHAR, by.person()),
                        new SqlParameterValue(Types.VARCHAR, by.words()),
                        new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, utc(by.at())),
                        id)
                .update();
    }

    @Override
    public void release(String id, Latch.Release release) {
        jdbc.sql("INSERT INTO safety_released (latch, person, second_person, words, released_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        id,
                        release.person(),
                        new SqlParameterValue(Types.VARCHAR, release.second().orElse(null)),
                        release.words(),
                        utc(release.at()))
                .update();
    }

    @Override
    public int closedIn(AccountId account, LocalDate session) {
        return jdbc.sql("SELECT COUNT(*) FROM safety_latch WHERE account = ? AND session_date = ?")
                .params(account.value(), session)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Latch> since(AccountId account, Instant from) {
        return jdbc.sql(LATCHES + " WHERE l.account = ? AND l.closed_at >= ? ORDER BY l.closed_at, l.id")
                .params(account.value(), utc(from))
                .query((row, n) -> latch(row))
                .list();
    }

    private static Latch latch(ResultSet row) throws SQLException {
        return new Latch(
                row.getString("id"),
                new AccountId(row.getString("account")),
                Cause.valueOf(row.getString("cause")),
                row.getObject("session_date", LocalDate.class),
                instant(row, "closed_at"),
                row.getString("reason"),
                symbols(row.getString("disputed")),
                instant(row, "not_before"),
                acknowledgement(row),
                release(row));
    }

    private static Set<Symbol> symbols(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .filter(symbol -> !symbol.isEmpty())
                .map(Symbol::new)
                .collect(Collectors.toSet());
    }

    private static Optional<Latch.Acknowledgement> acknowledgement(ResultSet row) throws SQLException {
        return row.getString("acknowledged_by") == null
                ? Optional.empty()
                : Optional.of(new Latch.Acknowledgement(
                        row.getString("acknowledged_by"),
                        row.getString("acknowledged_words"),
                        instant(row, "acknowledged_at")));
    }

    private static Optional<Latch.Release> release(ResultSet row) throws SQLException {
        return row.getString("released_by") == null
                ? Optional.empty()
                : Optional.of(new Latch.Release(
                        row.getString("released_by"),
                        Optional.ofNullable(row.getString("second_person")),
                        row.getString("released_words"),
                        instant(row, "released_at")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
