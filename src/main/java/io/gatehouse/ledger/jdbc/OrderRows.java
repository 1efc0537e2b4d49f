package io.gatehouse.ledger.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.money.Price;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of an order: its intent, its events and where it stands now. */
final class OrderRows {

    static final String SELECT = "SELECT o.*, n.state, n.limit_price AS limit_now, n.filled, n.reprices, n.reason,"
            + " n.since, n.events FROM ledger_order o JOIN ledger_order_now n ON n.order_ref = o.order_ref";

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OrderIntent intent) {
        requireMargin(intent);
        jdbc.sql(
                        "INSERT INTO ledger_order (order_ref, account, trade, session_date, instrument, quantity,"
                                + " limit_price, exit_reason, phase, mid_price, intended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(intent.ref().value())
                .param(intent.account().value())
                .param(intent.trade().value())
                .param(intent.session())
                .param(intent.instrument().code())
                .param(intent.quantity().units())
                .param(intent.limit().perShare())
                .param(intent.exitReason().map(ExitReason::name).orElse(null))
                .param(intent.phase().orElse(null))
                .param(intent.mid().map(Price::perShare).orElse(null))
                .param(Columns.utc(intent.at()))
                .update();
        Standing standing = Standing.of(intent);
        jdbc.sql("INSERT INTO ledger_order_now (order_ref, account, state, limit_price, filled, reprices, reason,"
                        + " since, events) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(intent.ref().value())
                .param(intent.account().value())
                .params(values(standing))
                .update();
    }

    // Without it the return on margin of the trade could never be told.
    private void requireMargin(OrderIntent intent) {
        boolean known = jdbc.sql("SELECT 1 FROM ledger_trade WHERE trade = ?")
                .param(intent.trade().value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new IllegalStateException("the initial margin of trade " + intent.trade()
                    + " is not recorded; record it before the intent of order " + intent.ref());
        }
    }

    void append(Order order, OrderEvent event) {
        Standing standing = standing(order.ref());
        Standing after = standing.after(event);
        jdbc.sql("INSERT INTO ledger_order_event (order_ref, seq, kind, limit_price, quantity, note, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        order.ref().value(),
                        after.events(),
                        event.kind().name(),
                        event.limit().perShare(),
                        event.quantity().units(),
                        event.note(),
                        Columns.utc(event.at()))
                .update();
        jdbc.sql("UPDATE ledger_order_now SET state = ?, limit_price = ?, filled = ?, reprices = ?, reason = ?,"
                        + " since = ?, events = ? WHERE order_ref = ?")
                .params(values(after))
                .param(order.ref().value())
                .update();
    }

    private static List<Object> values(Standing standing) {
        return List.of(
                standing.state().name(),
                standing.limit().perShare(),
                standing.filled().units(),
                standing.reprices(),
                standing.reason(),
                Columns.utc(standing.since()),
                standing.events());
    }

    boolean has(OrderRef ref, OrderEvent.Kind kind) {
        return note(ref, kind).isPresent();
    }

    /** The note of the order's event of a kind that happens at most once. */
    Optional<String> note(OrderRef ref, OrderEvent.Kind kind) {
        return jdbc.sql("SELECT note FROM ledger_order_event WHERE order_ref = ? AND kind = ?")
                .params(ref.value(), kind.name())
                .query(String.class)
                .optional();
    }

    /** Tells all events of an account's orders, each order's in their sequence. */
    void events(AccountId account, BiConsumer<OrderRef, OrderEvent> to) {
        jdbc.sql("SELECT e.* FROM ledger_order_event e JOIN ledger_order o ON o.order_ref = e.order_ref"
                        + " WHERE o.account = ? ORDER BY e.order_ref, e.seq")
                .param(account.value())
                .query(row -> {
                    to.accept(Columns.ref(row), event(row));
                });
    }

    private static OrderEvent event(ResultSet row) throws SQLException {
        return new OrderEvent(
                OrderEvent.Kind.valueOf(row.getString("kind")),
                Columns.price(row, "limit_price"),
                Columns.quantity(row, "quantity"),
                row.getString("note"),
                Columns.instant(row, "happened_at"));
    }

    /** An order as it was intended and as it is kept; the fold of its events leads from one to the other. */
    record Kept(OrderRef ref, Standing intended, Standing now) {}

    /** An account's orders in the order of their intents. */
    List<Kept> kept(AccountId account) {
        return jdbc.sql(SELECT + " WHERE o.account = ? ORDER BY o.seq")
                .param(account.value())
                .query((row, n) -> new Kept(Columns.ref(row), intended(row), standing(row, n)))
                .list();
    }

    private static Standing intended(ResultSet row) throws SQLException {
        return Standing.of(
                Columns.quantity(row, "quantity"),
                Columns.price(row, "limit_price"),
                Columns.instant(row, "intended_at"));
    }

    Standing standing(OrderRef ref) {
        return jdbc.sql(SELECT + " WHERE o.order_ref = ?")
                .param(ref.value())
                .query(OrderRows::standing)
                .single();
    }

    private static Standing standing(ResultSet row, int n) throws SQLException {
        return new Standing(
                Columns.quantity(row, "quantity"),
                OrderState.valueOf(row.getString("state")),
                Columns.price(row, "limit_now"),
                Columns.quantity(row, "filled"),
                row.getInt("reprices"),
                row.getString("reason"),
                Columns.instant(row, "since"),
                row.getInt("events"));
    }

    static Order order(ResultSet row, int n) throws SQLException {
        Standing now = standing(row, n);
        return new Order(
                intent(row), now.state(), now.limit(), now.filled(), now.reprices(), now.reason(), now.since());
    }

    private static OrderIntent intent(ResultSet row) throws SQLException {
        return new OrderIntent(
                Columns.ref(row),
                Columns.trade(row),
                Columns.date(row, "session_date"),
                Columns.instrument(row),
                Columns.quantity(row, "quantity"),
                Columns.price(row, "limit_price"),
                Optional.ofNullable(row.getString("exit_reason")).map(ExitReason::valueOf),
                Optional.ofNullable(row.getString("phase")),
                Optional.ofNullable(row.getBigDecimal("mid_price")).map(Price::new),
                Columns.instant(row, "intended_at"));
    }
}
