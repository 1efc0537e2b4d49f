package io.gatehouse.execution.jdbc;

import io.gatehouse.execution.OrderCommand;
import io.gatehouse.execution.Outbox;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Price;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row is a command that still has to be handed over. */
@Component
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;

    JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(OrderRef ref, OrderCommand.Kind kind, Price limit) {
        jdbc.sql("INSERT INTO execution_outbox (account, order_ref, kind, limit_price, attempts)"
                        + " VALUES (?, ?, ?, ?, 0)")
                .params(ref.trade().account().value(), ref.value(), kind.name(), limit.perShare())
                .update();
    }

    /** At its old place, before everything that was added since. */
    @Override
    public void putBack(OrderCommand command) {
        jdbc.sql("INSERT INTO execution_outbox (seq, account, order_ref, kind, limit_price, attempts)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        command.seq(),
                        command.account().value(),
                        command.ref().value(),
                        command.kind().name(),
                        command.limit().perShare(),
                        command.attempts() + 1)
                .update();
    }

    @Override
    public List<OrderCommand> pending(AccountId account) {
        return jdbc.sql("SELECT * FROM execution_outbox WHERE account = ? ORDER BY seq")
                .param(account.value())
                .query((row, n) -> new OrderCommand(
                        row.getLong("seq"),
                        account,
                        new OrderRef(row.getString("order_ref")),
                        OrderCommand.Kind.valueOf(row.getString("kind")),
                        new Price(row.getBigDecimal("limit_price")),
                        row.getInt("attempts")))
                .list();
    }

    @Override
    public boolean take(OrderCommand command) {
        return jdbc.sql("DELETE FROM execution_outbox WHERE seq = ?")
                        .param(command.seq())
                        .update()
                == 1;
    }

    @Override
    public boolean holds(OrderRef ref, OrderCommand.Kind kind) {
        return jdbc.sql("SELECT COUNT(*) FROM execution_outbox WHERE order_ref = ? AND kind = ?")
                        .params(ref.value(), kind.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void drop(OrderRef ref) {
        jdbc.sql("DELETE FROM execution_outbox WHERE order_ref = ?")
                .param(ref.value())
                .update();
    }
}
