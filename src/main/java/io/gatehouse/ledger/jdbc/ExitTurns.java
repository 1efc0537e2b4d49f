package io.gatehouse.ledger.jdbc;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What drives an exit order: the reason it was decided for, or the last it was turned to. */
final class ExitTurns {

    /** The latest turn of order {@code f.order_ref}; nothing if it never turned. */
    static final String LATEST = "(SELECT x.exit_reason FROM ledger_exit_turn x WHERE x.order_ref = f.order_ref"
            + " ORDER BY x.seq DESC FETCH FIRST 1 ROWS ONLY)";

    private final JdbcClient jdbc;
    private final AccountRow account;
    private final Orders orders;

    ExitTurns(JdbcClient jdbc, AccountRow account, Orders orders) {
        this.jdbc = jdbc;
        this.account = account;
        this.orders = orders;
    }

    Optional<ExitReason> reason(OrderRef ref) {
        Optional<ExitReason> turned = jdbc.sql(
                        "SELECT exit_reason FROM ledger_exit_turn WHERE order_ref = ? ORDER BY seq DESC"
                                + " FETCH FIRST 1 ROWS ONLY")
                .param(ref.value())
                .query(String.class)
                .optional()
                .map(ExitReason::valueOf);
        return turned.or(() -> orders.require(ref).intent().exitReason());
    }

    boolean turn(OrderRef ref, ExitReason reason, Instant at) {
        account.lock(ref.trade().account());
        Order order = orders.require(ref);
        if (order.intent().isEntry() || order.state().isTerminal()) {
            throw new IllegalStateException("only an exit that works can turn to " + reason + "; have " + order);
        }
        if (reason(ref).filter(reason::equals).isPresent()) {
            return false;
        }
        jdbc.sql("INSERT INTO ledger_exit_turn (order_ref, seq, exit_reason, turned_at)"
                        + " SELECT ?, COUNT(*) + 1, ?, ? FROM ledger_exit_turn WHERE order_ref = ?")
                .params(ref.value(), reason.name(), Columns.utc(at), ref.value())
                .update();
        return true;
    }
}
