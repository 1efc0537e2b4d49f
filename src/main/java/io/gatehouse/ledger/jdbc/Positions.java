package io.gatehouse.ledger.jdbc;

import static java.util.Comparator.comparing;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Position;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held now, and what the market last said of it. */
final class Positions {

    private static final String OF_KEY = " WHERE account = ? AND trade = ? AND instrument = ?";

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    void mark(AccountId account, Instrument instrument, Price mark, Instant at) {
        int changed = jdbc.sql(
                        "UPDATE ledger_mark_now SET mark = ?, marked_at = ? WHERE account = ? AND instrument = ?")
                .params(mark.perShare(), Columns.utc(at), account.value(), instrument.code())
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO ledger_mark_now (mark, marked_at, account, instrument) VALUES (?, ?, ?, ?)")
                    .params(mark.perShare(), Columns.utc(at), account.value(), instrument.code())
                    .update();
        }
    }
}
