package io.gatehouse.ledger.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Order intents and what became known of them. */
final class Orders {

    private final JdbcClient jdbc;
    private final AccountRow account;
    private final OrderRows rows;

    Orders(JdbcClient jdbc, AccountRow account) {
        this.jdbc = jdbc;
        this.account = account;
        this.rows = new OrderRows(jdbc);
    }

    boolean intend(OrderIntent intent) {
        account.lock(intent.account());
        Optional<Order> recorded = order(intent.ref());
        if (recorded.isPresent()) {
            OrderIntent stands = recorded.get().intent();
            Facts.mustBeSame("order " + intent.ref(), stands, intent, was -> sameBut(was, intent));
            return false;
        }
        rows.insert(intent);
        return true;
    }

    // A retried step decides again at a later instant; what it decides must not differ.
    private static boolean sameBut(OrderIntent a, OrderIntent b) {
        return a.trade().equals(b.trade())
                && a.session().equals(b.session())
                && a.instrument().equals(b.instrument())
                && a.quantity().equals(b.quantity())
                && a.limit().equals(b.limit())
                && a.exitReason().equals(b.exitReason());
    }

    boolean sent(OrderRef ref, Instant at) {
        Order order = locked(ref);
        if (rows.has(ref, OrderEvent.Kind.SENT)) {
            return false;
        }
        mustNotHaveEnded(order, "sent");
        return append(order, OrderEvent.Kind.SENT, order.limit(), "", at);
    }

    boolean working(OrderRef ref, String brokerOrderId, Instant at) {
        Order order = locked(ref);
        Optional<String> known = rows.note(ref, OrderEvent.Kind.WORKING);
        if (known.isPresent()) {
            Facts.mustBeSame("the broker's id of order " + ref, known.get(), brokerOrderId, brokerOrderId::equals);
            return false;
        }
        return append(order, OrderEvent.Kind.WORKING, order.limit(), brokerOrderId, at);
    }

    boolean reprice(OrderRef ref, Price limit, Instant at) {
        Order order = locked(ref);
        if (order.limit().equals(limit)) {
            return false;
        }
        mustNotHaveEnded(order, "repriced to " + limit);
        return append(order, OrderEvent.Kind.REPRICED, limit, "", at);
    }

    /** For an end: the broker may word it differently each time; the first words stand. */
    boolean end(OrderRef ref, OrderEvent.Kind kind, String reason, Instant at) {
        Order order = locked(ref);
        return !rows.has(ref, kind) && append(order, kind, order.limit(), reason, at);
    }

    void filled(OrderRef ref, Quantity quantity, String executionId, Instant at) {
        Order order = locked(ref);
        rows.append(order, new OrderEvent(OrderEvent.Kind.FILLED, order.limit(), quantity, executionId, at));
    }

    private boolean append(Order order, OrderEvent.Kind kind, Price limit, String note, Instant at) {
        rows.append(order, new OrderEvent(kind, limit, Quantity.ZERO, note, at));
        return true;
    }

    private Order locked(OrderRef ref) {
        account.lock(ref.trade().account());
        return require(ref);
    }

    Order require(OrderRef ref) {
        return order(ref)
                .orElseThrow(() -> new IllegalStateException(
                        "no order " + ref + " in the ledger; record its intent before anything else about it"));
    }

    private static void mustNotHaveEnded(Order order, String what) {
        if (order.state().isTerminal()) {
            throw new IllegalStateException("order " + order.ref() + " cannot be " + what + "; it has ended "
                    + order.state() + " at " + order.since());
        }
    }

    Optional<Order> order(OrderRef ref) {
        return jdbc.sql(OrderRows.SELECT + " WHERE o.order_ref = ?")
                .param(ref.value())
                .query(OrderRows::order)
                .optional();
    }

    boolean wasSent(OrderRef ref) {
        return rows.has(ref, OrderEvent.Kind.SENT);
    }

    List<Order> open(AccountId of) {
        // By pairs, which H2 looks up one by one; of the account alone it would read every order there ever was.
        return jdbc.sql(OrderRows.SELECT + " WHERE (n.account, n.state)"
                        + " IN ((:account, 'INTENT'), (:account, 'SENT'), (:account, 'WORKING')) ORDER BY o.seq")
                .param("account", of.value())
                .query(OrderRows::order)
                .list();
    }

    List<Order> ofSession(AccountId of, LocalDate session) {
        return jdbc.sql(OrderRows.SELECT + " WHERE o.account = ? AND o.session_date = ? ORDER BY o.seq")
                .params(of.value(), session)
                .query(OrderRows::order)
                .list();
    }

    Set<TradeId> entered(AccountId of, LocalDate session) {
        return jdbc.sql("SELECT trade FROM ledger_order WHERE account = ? AND session_date = ? AND exit_reason IS NULL")
                .params(of.value(), session)
                .query((row, n) -> Columns.trade(row))
                .set();
    }

    List<Order> ofTrade(TradeId trade) {
        return jdbc.sql(OrderRows.SELECT + " WHERE o.trade = ? ORDER BY o.seq")
                .param(trade.value())
                .query(OrderRows::order)
                .list();
    }
}
