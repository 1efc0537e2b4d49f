package io.gatehouse.ledger.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Trades, told anew from their fills each time they are asked for: a commission that comes after the close is
 * in the net result as soon as it is in the record.
 */
final class Trades {

    private static final String FILLS =
            "SELECT f.*, t.initial_margin, COALESCE(" + ExitTurns.LATEST + ", o.exit_reason) AS exit_reason, o.phase,"
                    + " COALESCE(c.commission, 0) AS commission FROM ledger_fill f"
                    + " JOIN ledger_trade t ON t.trade = f.trade"
                    + " LEFT JOIN ledger_order o ON o.order_ref = f.order_ref"
                    + " LEFT JOIN ledger_commission c ON c.account = f.account AND c.execution_id = f.execution_id";

    private final JdbcClient jdbc;
    private final AccountRow account;

    Trades(JdbcClient jdbc, AccountRow account) {
        this.jdbc = jdbc;
        this.account = account;
    }

    boolean recordInitialMargin(TradeId trade, Money margin) {
        account.lock(trade.account());
        Optional<Money> recorded = initialMargin(trade);
        if (recorded.isPresent()) {
            Facts.mustBeSame("the initial margin of trade " + trade, recorded.get(), margin, margin::equals);
            return false;
        }
        jdbc.sql("INSERT INTO ledger_trade (trade, account, initial_margin) VALUES (?, ?, ?)")
                .params(trade.value(), trade.account().value(), margin.amount())
                .update();
        return true;
    }

    Optional<Money> initialMargin(TradeId trade) {
        return jdbc.sql("SELECT initial_margin FROM ledger_trade WHERE trade = ?")
                .param(trade.value())
                .query((row, n) -> Columns.money(row, "initial_margin"))
                .optional();
    }

    Optional<Trade> trade(TradeId trade) {
        return told(jdbc.sql(FILLS + " WHERE f.trade = ? ORDER BY f.seq").param(trade.value())).stream()
                .findFirst();
    }

    List<Trade> open(AccountId of) {
        return told(jdbc.sql("SELECT DISTINCT trade FROM ledger_position_now WHERE account = ?")
                .param(of.value())
                .query(String.class)
                .list());
    }

    List<Trade> closed(AccountId of, LocalDate from, LocalDate to) {
        List<String> moved = jdbc.sql("SELECT DISTINCT f.trade FROM ledger_fill f"
                        + " LEFT JOIN ledger_position_now p ON p.account = f.account AND p.trade = f.trade"
                        + " WHERE f.account = ? AND f.session_date BETWEEN ? AND ? AND p.trade IS NULL")
                .params(of.value(), from, to)
                .query(String.class)
                .list();
        return told(moved).stream()
                .filter(trade -> trade.closed().stream()
                        .map(Trade.Closed::session)
                        .allMatch(session -> !session.isBefore(from) && !session.isAfter(to)))
                .sorted(Comparator.comparing((Trade trade) ->
                                trade.closed().map(Trade.Closed::at).orElseThrow())
                        .thenComparing(Trade::id))
                .toList();
    }

    // Added up by the database: over all of an account's trades that is much less to read than every fill.
    List<Money> results(AccountId of, LocalDate to) {
        Map<String, Result> byTrade = new HashMap<>();
        jdbc.sql("SELECT f.trade, f.instrument, SUM(f.quantity * f.price) AS per_multiplier,"
                        + " COALESCE(SUM(c.commission), 0) AS commissions, MAX(f.session_date) AS closed_on"
                        + " FROM ledger_fill f"
                        + " LEFT JOIN ledger_commission c ON c.account = f.account AND c.execution_id = f.execution_id"
                        + " LEFT JOIN ledger_position_now p ON p.account = f.account AND p.trade = f.trade"
                        + " WHERE f.account = ? AND p.trade IS NULL GROUP BY f.trade, f.instrument")
                .param(of.value())
                .query(row -> {
                    byTrade.merge(row.getString("trade"), Result.of(row), Result::plus);
                });
        return byTrade.values().stream()
                .filter(result -> !result.closedOn().isAfter(to))
                .map(Result::net)
                .toList();
    }

    /** What the fills in one instrument come to, or those of a whole trade. */
    private record Result(LocalDate closedOn, Money net) {

        static Result of(ResultSet row) throws SQLException {
            return new Result(
                    Columns.date(row, "closed_on"),
                    Columns.cost(row, "per_multiplier").negated().minus(Columns.money(row, "commissions")));
        }

        Result plus(Result other) {
            return new Result(closedOn.isAfter(other.closedOn) ? closedOn : other.closedOn, net.plus(other.net));
        }
    }

    // The trades are asked for first: what a subquery here costs, and when it is run again, differs between databases.
    private List<Trade> told(List<String> trades) {
        return trades.isEmpty()
                ? List.of()
                : told(jdbc.sql(FILLS + " WHERE f.trade = ANY (?) ORDER BY f.seq")
                        .param(new SqlArrayValue("varchar", trades.toArray())));
    }

    private static List<Trade> told(JdbcClient.StatementSpec fills) {
        Map<TradeId, TradeFold> folds = new TreeMap<>();
        for (TradeFold.Line line : fills.query(Trades::line).list()) {
            folds.computeIfAbsent(line.fill().trade(), id -> new TradeFold()).add(line);
        }
        return folds.values().stream().map(TradeFold::trade).toList();
    }

    private static TradeFold.Line line(ResultSet row, int n) throws SQLException {
        return new TradeFold.Line(
                Fills.fill(row, n),
                Columns.date(row, "session_date"),
                Optional.ofNullable(row.getString("exit_reason")).map(ExitReason::valueOf),
                Optional.ofNullable(row.getString("phase")),
                Columns.money(row, "commission"),
                Columns.money(row, "initial_margin"));
    }
}
