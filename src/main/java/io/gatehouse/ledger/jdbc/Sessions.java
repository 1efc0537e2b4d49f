package io.gatehouse.ledger.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.SessionEquity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions opened and closed, and the equity at each close. */
final class Sessions {

    // With the account in the order H2 goes backwards through the key; without, it reads all the account's sessions.
    private static final String LATEST = " ORDER BY account DESC, session_date DESC LIMIT 1";

    private final JdbcClient jdbc;
    private final AccountRow account;

    Sessions(JdbcClient jdbc, AccountRow account) {
        this.jdbc = jdbc;
        this.account = account;
    }

    boolean open(AccountId of, LocalDate session, Instant at) {
        account.lock(of);
        if (isOpened(of, session)) {
            return false;
        }
        jdbc.sql("INSERT INTO ledger_session (account, session_date, opened_at) VALUES (?, ?, ?)")
                .params(of.value(), session, Columns.utc(at))
                .update();
        return true;
    }

    private boolean isOpened(AccountId of, LocalDate session) {
        return jdbc.sql("SELECT 1 FROM ledger_session WHERE account = ? AND session_date = ?")
                .params(of.value(), session)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean close(SessionEquity equity, Instant at) {
        account.lock(equity.account());
        if (!isOpened(equity.account(), equity.session())) {
            throw new IllegalStateException("session " + equity.session() + " of account " + equity.account()
                    + " was never opened; open it before it is closed");
        }
        Optional<SessionEquity> closed = closed(equity.account(), equity.session());
        if (closed.isPresent()) {
            Facts.mustBeSame("the close of session " + equity.session(), closed.get(), equity, equity::equals);
            return false;
        }
        jdbc.sql("INSERT INTO ledger_session_close (account, session_date, cash, positions_value, closed_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        equity.account().value(),
                        equity.session(),
                        equity.cash().amount(),
                        equity.positionsValue().amount(),
                        Columns.utc(at))
                .update();
        return true;
    }

    private Optional<SessionEquity> closed(AccountId of, LocalDate session) {
        return jdbc.sql("SELECT * FROM ledger_session_close WHERE account = ? AND session_date = ?")
                .params(of.value(), session)
                .query(Sessions::equity)
                .optional();
    }

    Optional<LocalDate> lastClosed(AccountId of) {
        return jdbc.sql("SELECT session_date FROM ledger_session_close WHERE account = ?" + LATEST)
                .param(of.value())
                .query((row, n) -> Columns.date(row, "session_date"))
                .optional();
    }

    Optional<SessionEquity> lastSettlement(AccountId of) {
        return jdbc.sql("SELECT * FROM ledger_session_close WHERE account = ?" + LATEST)
                .param(of.value())
                .query(Sessions::equity)
                .optional();
    }

    List<SessionEquity> equity(AccountId of) {
        return jdbc.sql("SELECT * FROM ledger_session_close WHERE account = ? ORDER BY session_date")
                .param(of.value())
                .query(Sessions::equity)
                .list();
    }

    private static SessionEquity equity(ResultSet row, int n) throws SQLException {
        return new SessionEquity(
                new AccountId(row.getString("account")),
                Columns.date(row, "session_date"),
                Columns.money(row, "cash"),
                Columns.money(row, "positions_value"));
    }
}
