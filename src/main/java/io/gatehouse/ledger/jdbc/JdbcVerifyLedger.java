package io.gatehouse.ledger.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.VerifyLedger;
import io.gatehouse.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folds the record again, orders by {@link Standing}, positions and cash by the database's own sums. */
@Component
class JdbcVerifyLedger implements VerifyLedger {

    private final JdbcClient jdbc;
    private final OrderRows rows;

    JdbcVerifyLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new OrderRows(jdbc);
    }

    @Override
    public List<String> deviations(AccountId account) {
        List<String> found = new ArrayList<>();
        orders(account, found);
        positions(account, found);
        cash(account, found);
        return found;
    }

    private void orders(AccountId account, List<String> found) {
        List<OrderRows.Kept> orders = rows.kept(account);
        Map<OrderRef, Standing> folds = new HashMap<>();
        orders.forEach(order -> folds.put(order.ref(), order.intended()));
        // A statement per order would make each day of a long run dearer than the one before.
        rows.events(account, (ref, event) -> folds.computeIfPresent(ref, (of, fold) -> fold.after(event)));
        Map<OrderRef, Long> filled = filled(account);
        for (OrderRows.Kept order : orders) {
            OrderRef ref = order.ref();
            compare("order " + ref, order.now(), Objects.requireNonNull(folds.get(ref)), found);
            compare("fills of order " + ref, order.now().filled().units(), filled.getOrDefault(ref, 0L), found);
        }
    }

    private Map<OrderRef, Long> filled(AccountId account) {
        Map<OrderRef, Long> filled = new HashMap<>();
        jdbc.sql("SELECT order_ref, SUM(quantity) AS filled FROM ledger_fill"
                        + " WHERE account = ? AND order_ref IS NOT NULL GROUP BY order_ref")
                .param(account.value())
                .query(row -> {
                    filled.put(Columns.ref(row), row.getLong("filled"));
                });
        return filled;
    }

    private void positions(AccountId account, List<String> found) {
        Map<String, Long> kept = quantities(
                "SELECT trade, instrument, quantity AS held FROM ledger_position_now" + " WHERE account = ?", account);
        Map<String, Long> sums = quantities(
                "SELECT trade, instrument, SUM(quantity) AS held FROM ledger_fill"
                        + " WHERE account = ? GROUP BY trade, instrument HAVING SUM(quantity) <> 0",
                account);
        TreeSet<String> keys = new TreeSet<>(kept.keySet());
        keys.addAll(sums.keySet());
        for (String key : keys) {
            compare("position " + key, kept.getOrDefault(key, 0L), sums.getOrDefault(key, 0L), found);
        }
    }

    private Map<String, Long> quantities(String sql, AccountId account) {
        Map<String, Long> held = new TreeMap<>();
        jdbc.sql(sql).param(account.value()).query(row -> {
            held.put(row.getString("trade") + " " + row.getString("instrument"), row.getLong("held"));
        });
        return held;
    }

    private void cash(AccountId account, List<String> found) {
        Money entries = sum("SELECT COALESCE(SUM(amount), 0) AS total FROM ledger_cash WHERE account = ?", account);
        Money commissions =
                sum("SELECT COALESCE(SUM(commission), 0) AS total FROM ledger_commission WHERE account = ?", account);
        Money kept = sum("SELECT COALESCE(SUM(cash), 0) AS total FROM ledger_account_now WHERE account = ?", account);
        compare("cash", kept, entries.plus(cashOfFills(account)).minus(commissions), found);
    }

    private Money cashOfFills(AccountId account) {
        return jdbc
                .sql("SELECT instrument, SUM(quantity * price) AS per_multiplier FROM ledger_fill"
                        + " WHERE account = ? GROUP BY instrument")
                .param(account.value())
                .query((row, n) -> Columns.cost(row, "per_multiplier"))
                .list()
                .stream()
                .reduce(Money.ZERO, Money::minus);
    }

    private Money sum(String sql, AccountId account) {
        return jdbc.sql(sql)
                .param(account.value())
                .query((row, n) -> Columns.money(row, "total"))
                .single();
    }

    private static void compare(String what, Object kept, Object folded, List<String> found) {
        if (!Objects.equals(kept, folded)) {
            found.add(what + ": kept " + kept + ", the record adds up to " + folded);
        }
    }
}
