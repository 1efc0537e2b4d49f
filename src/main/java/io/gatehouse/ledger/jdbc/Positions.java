package io.gatehouse.ledger.jdbc;

import static java.util.Comparator.comparing;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Position;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held now, and what the market last said of it. */
final class Positions {

    private static final String OF_KEY = " WHERE account = ? AND trade = ? AND instrument = ?";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Positions(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(Fill fill) {
        Quantity held = held(fill);
        Quantity now = held.plus(fill.quantity());
        if (held.isZero()) {
            jdbc.sql("INSERT INTO ledger_position_now (account, trade, instrument, quantity) VALUES (?, ?, ?, ?)")
                    .params(key(fill))
                    .param(now.units())
                    .update();
        } else if (now.isZero()) {
            jdbc.sql("DELETE FROM ledger_position_now" + OF_KEY)
                    .params(key(fill))
                    .update();
        } else {
            jdbc.sql("UPDATE ledger_position_now SET quantity = ?" + OF_KEY)
                    .param(now.units())
                    .params(key(fill))
                    .update();
        }
    }

    private Quantity held(Fill fill) {
        return jdbc.sql("SELECT quantity FROM ledger_position_now" + OF_KEY)
                .params(key(fill))
                .query((row, n) -> Columns.quantity(row, "quantity"))
                .optional()
                .orElse(Quantity.ZERO);
    }

    private static List<String> key(Fill fill) {
        return List.of(
                fill.account().value(), fill.trade().value(), fill.instrument().code());
    }

    /** Sorted here: a database sorts text by its own locale. */
    List<Position> held(AccountId account) {
        return jdbc
                .sql("SELECT * FROM ledger_position_now WHERE account = ?")
                .param(account.value())
                .query((row, n) -> new Position(
                        account, Columns.trade(row), Columns.instrument(row), Columns.quantity(row, "quantity")))
                .list()
                .stream()
                .sorted(comparing(Position::trade)
                        .thenComparing(position -> position.instrument().code()))
                .toList();
    }

    Optional<Price> lastMark(AccountId account, Instrument instrument) {
        return jdbc.sql("SELECT mark FROM ledger_mark_now WHERE account = ? AND instrument = ?")
                .params(account.value(), instrument.code())
                .query((row, n) -> Columns.price(row, "mark"))
                .optional();
    }

    Map<Instrument, Price> lastMarks(AccountId account) {
        Map<Instrument, Price> marks = new HashMap<>();
        jdbc.sql("SELECT p.instrument, m.mark FROM ledger_position_now p JOIN ledger_mark_now m"
                        + " ON m.account = p.account AND m.instrument = p.instrument WHERE p.account = ?")
                .param(account.value())
                .query(row -> {
                    marks.put(Columns.instrument(row), Columns.price(row, "mark"));
                });
        return marks;
    }

    /** In one batch: a watch marks everything held. */
    void mark(AccountId account, Map<Instrument, Price> marks, Instant at) {
        List<Object[]> rows = marks.entrySet().stream()
                .map(mark -> new Object[] {
                    mark.getValue().perShare(),
                    Columns.utc(at),
                    account.value(),
                    mark.getKey().code()
                })
                .toList();
        int[] changed = batches.batchUpdate(
                "UPDATE ledger_mark_now SET mark = ?, marked_at = ? WHERE account = ? AND instrument = ?", rows);
        List<Object[]> first = IntStream.range(0, changed.length)
                .filter(row -> changed[row] == 0)
                .mapToObj(rows::get)
                .toList();
        batches.batchUpdate(
                "INSERT INTO ledger_mark_now (mark, marked_at, account, instrument) VALUES (?, ?, ?, ?)", first);
    }
}
