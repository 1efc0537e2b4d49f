package io.gatehouse.phases.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.EntryHalt;
import io.gatehouse.phases.EntryHalts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Halts and their acknowledgements, one row each. */
@Component
class JdbcEntryHalts implements EntryHalts {

    private static final String HALTS = "SELECT h.*, a.person, a.words, a.acknowledged_at FROM phases_halt h"
            + " LEFT JOIN phases_halt_acknowledged a ON a.id = h.id";

    private final JdbcClient jdbc;

    JdbcEntryHalts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(EntryHalt halt) {
        jdbc.sql("INSERT INTO phases_halt (id, account, session_date, opened_at, reason) VALUES (?, ?, ?, ?, ?)")
                .params(
                        halt.id(),
                        halt.account().value(),
                        halt.session(),
                        Columns.utc(halt.at()),
                        Columns.cut(halt.reason(), 2_000))
                .update();
    }

    @Override
    public List<EntryHalt> openOf(AccountId account) {
        return jdbc.sql(HALTS + " WHERE h.account = ? AND a.id IS NULL ORDER BY h.opened_at")
                .param(account.value())
                .query((row, n) -> halt(row))
                .list();
    }

    @Override
    public Optional<EntryHalt> find(String id) {
        return jdbc.sql(HALTS + " WHERE h.id = ?")
                .param(id)
                .query((row, n) -> halt(row))
                .optional();
    }

    @Override
    public void acknowledge(String id, EntryHalt.Acknowledgement by) {
        jdbc.sql("INSERT INTO phases_halt_acknowledged (id, person, words, acknowledged_at) VALUES (?, ?, ?, ?)")
                .params(id, by.person(), by.words(), Columns.utc(by.at()))
                .update();
    }

    @Override
    public int openedIn(AccountId account, LocalDate session) {
        return jdbc.sql("SELECT COUNT(*) FROM phases_halt WHERE account = ? AND session_date = ?")
                .params(account.value(), session)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<EntryHalt> since(AccountId account, Instant from) {
        return jdbc.sql(HALTS + " WHERE h.account = ? AND h.opened_at >= ? ORDER BY h.opened_at")
                .params(account.value(), Columns.utc(from))
                .query((row, n) -> halt(row))
                .list();
    }

    private static EntryHalt halt(ResultSet row) throws SQLException {
        Optional<String> person = Optional.ofNullable(row.getString("person"));
        return new EntryHalt(
                row.getString("id"),
                new AccountId(row.getString("account")),
                Columns.date(row, "session_date"),
                Columns.instant(row, "opened_at"),
                row.getString("reason"),
                person.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new EntryHalt.Acknowledgement(
                                person.get(), row.getString("words"), Columns.instant(row, "acknowledged_at"))));
    }
}
