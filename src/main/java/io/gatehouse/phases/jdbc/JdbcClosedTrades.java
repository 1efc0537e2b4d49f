package io.gatehouse.phases.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.phases.ClosedTrades;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseTrade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closed trades, one row each. */
@Component
class JdbcClosedTrades implements ClosedTrades {

    // Equal instants by id, in our order of ids and not in a database's.
    private static final Comparator<PhaseTrade> BY_CLOSE =
            Comparator.comparing(PhaseTrade::closedAt).thenComparing(PhaseTrade::id);

    private final JdbcClient jdbc;

    JdbcClosedTrades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(PhaseTrade trade) {
        int changed = jdbc.sql("UPDATE phases_trade_now SET closed_at = ?, session_date = ?, net_pnl = ?, by_hand = ?"
                        + " WHERE trade = ?")
                .params(
                        Columns.utc(trade.closedAt()),
                        trade.session(),
                        trade.netPnl().amount(),
                        trade.byHand(),
                        trade.id().value())
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO phases_trade_now (trade, account, phase, opened_at, closed_at, session_date, net_pnl,"
                            + " by_hand) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            trade.id().value(),
                            trade.id().account().value(),
                            trade.phase().name(),
                            Columns.utc(trade.openedAt()),
                            Columns.utc(trade.closedAt()),
                            trade.session(),
                            trade.netPnl().amount(),
                            trade.byHand())
                    .update();
        }
    }

    @Override
    public List<PhaseTrade> openedIn(AccountId account, Phase phase, Instant from) {
        return sorted(jdbc.sql("SELECT * FROM phases_trade_now WHERE account = ? AND phase = ? AND opened_at >= ?")
                .params(account.value(), phase.name(), Columns.utc(from)));
    }

    @Override
    public List<PhaseTrade> lastOpenedIn(AccountId account, Phase phase, Instant from, int count) {
        // The trade's id decides equal instants, so that the same trades are the last ones each time.
        return sorted(jdbc.sql("SELECT * FROM phases_trade_now WHERE account = ? AND phase = ? AND opened_at >= ?"
                        + " AND closed_at >= ? AND by_hand = FALSE ORDER BY closed_at DESC, trade DESC LIMIT ?")
                .params(account.value(), phase.name(), Columns.utc(from), Columns.utc(from), count));
    }

    @Override
    public List<PhaseTrade> closedIn(AccountId account, LocalDate from, LocalDate to) {
        return sorted(jdbc.sql("SELECT * FROM phases_trade_now WHERE account = ? AND session_date BETWEEN ? AND ?")
                .params(account.value(), from, to));
    }

    private static List<PhaseTrade> sorted(JdbcClient.StatementSpec found) {
        List<PhaseTrade> trades =
                new ArrayList<>(found.query((row, n) -> trade(row)).list());
        Collections.sort(trades, BY_CLOSE);
        return List.copyOf(trades);
    }

    private static PhaseTrade trade(ResultSet row) throws SQLException {
        return new PhaseTrade(
                TradeId.parse(row.getString("trade")),
                Columns.phase(row, "phase"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "closed_at"),
                Columns.date(row, "session_date"),
                Columns.money(row, "net_pnl"),
                row.getBoolean("by_hand"));
    }

    @Override
    public void forget(AccountId account) {
        jdbc.sql("DELETE FROM phases_trade_now WHERE account = ?")
                .param(account.value())
                .update();
    }

    @Override
    public boolean adopt(TradeId trade, String person, String reason, Instant at) {
        if (isAdopted(trade)) {
            return false;
        }
        jdbc.sql("INSERT INTO phases_adopted_trade (trade, account, person, reason, adopted_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(trade.value(), trade.account().value(), person, Columns.cut(reason, 500), Columns.utc(at))
                .update();
        jdbc.sql("UPDATE phases_trade_now SET by_hand = TRUE WHERE trade = ?")
                .param(trade.value())
                .update();
        return true;
    }

    @Override
    public boolean isAdopted(TradeId trade) {
        return jdbc.sql("SELECT COUNT(*) FROM phases_adopted_trade WHERE trade = ?")
                        .param(trade.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public int adoptedSince(AccountId account, Instant from) {
        return jdbc.sql("SELECT COUNT(*) FROM phases_adopted_trade WHERE account = ? AND adopted_at > ?")
                .params(account.value(), Columns.utc(from))
                .query(Integer.class)
                .single();
    }
}
