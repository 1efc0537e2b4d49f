package io.gatehouse.phases.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.phases.SessionLog;
import io.gatehouse.phases.SessionRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions, one row each. */
@Component
class JdbcSessionLog implements SessionLog {

    private final JdbcClient jdbc;

    JdbcSessionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean record(SessionRecord session) {
        if (of(session.account(), session.session()).isPresent()) {
            return false;
        }
        String sizes = session.positionSizes().stream().map(Money::toString).collect(Collectors.joining(" "));
        jdbc.sql("INSERT INTO phases_session (account, session_date, phase, entered, wins, losses, closed, win_rate,"
                        + " risk_reward, pnl, net_liquidation, position_sizes, breaker_trips, signals, executed,"
                        + " entries_allowed, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        session.account().value(),
                        session.session(),
                        session.phase().name())
                .params(session.entered(), session.wins(), session.losses(), session.closed())
                .param(Columns.numeric(session.winRate().map(Ratio::value)))
                .param(Columns.numeric(session.riskReward().map(Ratio::value)))
                .params(session.pnl().amount(), session.netLiquidation().amount(), sizes)
                .params(session.breakerTrips(), session.signals(), session.executed())
                .params(session.entriesAllowed(), Columns.utc(session.at()))
                .update();
        return true;
    }

    @Override
    public Optional<SessionRecord> of(AccountId account, LocalDate session) {
        return jdbc.sql("SELECT * FROM phases_session WHERE account = ? AND session_date = ?")
                .params(account.value(), session)
                .query((row, n) -> session(account, row))
                .optional();
    }

    @Override
    public Optional<SessionRecord> last(AccountId account) {
        return jdbc.sql("SELECT * FROM phases_session WHERE account = ?"
                        + " ORDER BY account DESC, session_date DESC LIMIT 1")
                .param(account.value())
                .query((row, n) -> session(account, row))
                .optional();
    }

    @Override
    public List<SessionRecord> between(AccountId account, LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT * FROM phases_session WHERE account = ? AND session_date BETWEEN ? AND ?"
                        + " ORDER BY session_date")
                .params(account.value(), from, to)
                .query((row, n) -> session(account, row))
                .list();
    }

    private static SessionRecord session(AccountId account, ResultSet row) throws SQLException {
        return new SessionRecord(
                account,
                Columns.date(row, "session_date"),
                Columns.phase(row, "phase"),
                row.getInt("entered"),
                row.getInt("wins"),
                row.getInt("losses"),
                row.getInt("closed"),
                Columns.maybeRatio(row, "win_rate"),
                Columns.maybeRatio(row, "risk_reward"),
                Columns.money(row, "pnl"),
                Columns.money(row, "net_liquidation"),
                sizes(row.getString("position_sizes")),
                row.getInt("breaker_trips"),
                row.getInt("signals"),
                row.getInt("executed"),
                row.getBoolean("entries_allowed"),
                Columns.instant(row, "recorded_at"));
    }

    private static List<Money> sizes(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(Money::of).toList();
    }
}
