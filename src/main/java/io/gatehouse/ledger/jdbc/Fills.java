package io.gatehouse.ledger.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.BookedFill;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Executions, what happened to positions overnight, and commissions. */
final class Fills {

    private final JdbcClient jdbc;
    private final AccountRow account;
    private final Orders orders;
    private final Positions positions;
    private final NyseCalendar calendar;

    Fills(JdbcClient jdbc, AccountRow account, Orders orders, Positions positions, NyseCalendar calendar) {
        this.jdbc = jdbc;
        this.account = account;
        this.orders = orders;
        this.positions = positions;
        this.calendar = calendar;
    }

    boolean record(Fill fill) {
        account.lock(fill.account());
        Optional<Fill> recorded = fill(fill.account(), fill.executionId());
        if (recorded.isPresent()) {
            Facts.mustBeSame("execution " + fill.executionId(), recorded.get(), fill, was -> sameBut(was, fill));
            return false;
        }
        insert(fill, sessionOf(fill));
        fill.order().ifPresent(ref -> orders.filled(ref, fill.quantity(), fill.executionId(), fill.at()));
        positions.add(fill);
        account.add(fill.account(), fill.cash());
        return true;
    }

    // Brokers give the instant of an execution in seconds one time and in milliseconds another.
    private static boolean sameBut(Fill a, Fill b) {
        return a.trade().equals(b.trade())
                && a.order().equals(b.order())
                && a.kind() == b.kind()
                && a.instrument().code().equals(b.instrument().code())
                && a.quantity().equals(b.quantity())
                && a.price().equals(b.price());
    }

    /** An execution belongs to its order's session; what happens between sessions belongs to the next one. */
    private LocalDate sessionOf(Fill fill) {
        if (fill.order().isEmpty()) {
            return sessionAt(fill.at());
        }
        Order order = orders.require(fill.order().get());
        if (!order.intent().trade().equals(fill.trade())
                || !order.intent().instrument().equals(fill.instrument())) {
            throw new IllegalStateException(
                    "execution " + fill.executionId() + " of " + fill.instrument() + " in trade "
                            + fill.trade() + " does not belong to order " + order.ref() + " of "
                            + order.intent().instrument());
        }
        return order.intent().session();
    }

    private LocalDate sessionAt(Instant at) {
        LocalDate date = at.atZone(DeskClock.TRADING_ZONE).toLocalDate();
        return calendar.sessionOn(date)
                .filter(session -> at.isBefore(session.marketClosesAt()))
                .map(TradingSession::date)
                .orElseGet(() -> calendar.next(date).date());
    }

    private void insert(Fill fill, LocalDate session) {
        jdbc.sql("INSERT INTO ledger_fill (account, execution_id, trade, order_ref, session_date, kind, instrument,"
                        + " quantity, price, filled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(fill.account().value())
                .param(fill.executionId())
                .param(fill.trade().value())
                .param(fill.order().map(OrderRef::value).orElse(null))
                .param(session)
                .param(fill.kind().name())
                .param(fill.instrument().code())
                .param(fill.quantity().units())
                .param(fill.price().perShare())
                .param(Columns.utc(fill.at()))
                .update();
    }

    boolean recordCommission(AccountId of, String executionId, Money commission, Instant at) {
        account.lock(of);
        Optional<Money> reported = commission(of, executionId);
        if (reported.isPresent()) {
            Facts.mustBeSame(
                    "the commission of execution " + executionId, reported.get(), commission, commission::equals);
            return false;
        }
        jdbc.sql("INSERT INTO ledger_commission (account, execution_id, commission, reported_at)"
                        + " VALUES (?, ?, ?, ?)")
                .params(of.value(), executionId, commission.amount(), Columns.utc(at))
                .update();
        account.add(of, commission.negated());
        return true;
    }

    private Optional<Money> commission(AccountId of, String executionId) {
        return jdbc.sql("SELECT commission FROM ledger_commission WHERE account = ? AND execution_id = ?")
                .params(of.value(), executionId)
                .query((row, n) -> Columns.money(row, "commission"))
                .optional();
    }

    Optional<Fill> fill(AccountId of, String executionId) {
        return jdbc.sql("SELECT * FROM ledger_fill WHERE account = ? AND execution_id = ?")
                .params(of.value(), executionId)
                .query(Fills::fill)
                .optional();
    }

    List<Fill> ofSession(AccountId of, LocalDate session) {
        return jdbc.sql("SELECT * FROM ledger_fill WHERE account = ? AND session_date = ? ORDER BY seq")
                .params(of.value(), session)
                .query(Fills::fill)
                .list();
    }

    List<BookedFill> since(AccountId of, Instant from) {
        // No fill belongs to a session before its day, and the session has an index.
        return jdbc.sql("SELECT f.*, c.commission FROM ledger_fill f LEFT JOIN ledger_commission c"
                        + " ON c.account = f.account AND c.execution_id = f.execution_id"
                        + " WHERE f.account = ? AND f.session_date >= ? AND f.filled_at >= ? ORDER BY f.seq")
                .params(of.value(), from.atZone(DeskClock.TRADING_ZONE).toLocalDate(), Columns.utc(from))
                .query((row, n) -> new BookedFill(
                        fill(row, n),
                        Optional.ofNullable(row.getBigDecimal("commission")).map(Money::new)))
                .list();
    }

    List<Fill> ofTrade(TradeId trade) {
        return jdbc.sql("SELECT * FROM ledger_fill WHERE trade = ? ORDER BY seq")
                .param(trade.value())
                .query(Fills::fill)
                .list();
    }

    static Fill fill(ResultSet row, int n) throws SQLException {
        return new Fill(
                row.getString("execution_id"),
                Columns.trade(row),
                Optional.ofNullable(row.getString("order_ref")).map(OrderRef::new),
                Fill.Kind.valueOf(row.getString("kind")),
                Columns.instrument(row),
                Columns.quantity(row, "quantity"),
                Columns.price(row, "price"),
                Columns.instant(row, "filled_at"));
    }
}
