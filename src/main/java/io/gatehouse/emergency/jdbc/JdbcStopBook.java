package io.gatehouse.emergency.jdbc;

import io.gatehouse.emergency.Drill;
import io.gatehouse.emergency.StopBook;
import io.gatehouse.ledger.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each stop and account, audit line, order to flatten, and drill. */
@Component
class JdbcStopBook implements StopBook {

    private static final int LONGEST_WORDS = 2_000;

    private final JdbcClient jdbc;

    JdbcStopBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> latchOf(String stop, AccountId account) {
        return jdbc.sql("SELECT latch FROM emergency_stop WHERE stop = ? AND account = ?")
                .params(stop, account.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void add(String stop, AccountId account, String latch) {
        jdbc.sql("INSERT INTO emergency_stop (stop, account, latch) VALUES (?, ?, ?)")
                .params(stop, account.value(), latch)
                .update();
    }

    @Override
    public int linesOf(String stop, AccountId account) {
        return jdbc.sql("SELECT COUNT(*) FROM emergency_line WHERE stop = ? AND account = ?")
                .params(stop, account.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void addLine(String stop, AccountId account, int number) {
        jdbc.sql("INSERT INTO emergency_line (stop, account, line_number) VALUES (?, ?, ?)")
                .params(stop, account.value(), number)
                .update();
    }

    @Override
    public void orderFlatten(String latch, AccountId account) {
        if (!isFlattenOrdered(latch)) {
            jdbc.sql("INSERT INTO emergency_flatten (latch, account) VALUES (?, ?)")
                    .params(latch, account.value())
                    .update();
        }
    }

    @Override
    public boolean isFlattenOrdered(String latch) {
        return jdbc.sql("SELECT COUNT(*) FROM emergency_flatten WHERE latch = ?")
                        .param(latch)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void add(Drill drill) {
        jdbc.sql("INSERT INTO emergency_drill (id, account, session_date, drilled_at, person, passed, cancelled,"
                        + " wall_millis, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        drill.id(),
                        drill.account().value(),
                        drill.session(),
                        drill.at().atOffset(ZoneOffset.UTC),
                        drill.person(),
                        drill.passed(),
                        drill.cancelled(),
                        drill.wall().toMillis(),
                        drill.words().substring(0, Math.min(drill.words().length(), LONGEST_WORDS)))
                .update();
    }

    @Override
    public List<Drill> drills(AccountId account) {
        return jdbc.sql("SELECT * FROM emergency_drill WHERE account = ? ORDER BY drilled_at DESC, id DESC")
                .param(account.value())
                .query((row, n) -> drill(row))
                .list();
    }

    private static Drill drill(ResultSet row) throws SQLException {
        return new Drill(
                row.getString("id"),
                new AccountId(row.getString("account")),
                row.getObject("session_date", LocalDate.class),
                row.getObject("drilled_at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getBoolean("passed"),
                row.getInt("cancelled"),
                Duration.ofMillis(row.getLong("wall_millis")),
                row.getString("words"));
    }
}
