package io.gatehouse.ledger.jdbc;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How our values stand in a column, the same way in every table. */
final class Columns {

    private Columns() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    /** What fills in one instrument cost, of their summed quantity times price a share. */
    static Money cost(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column)
                .multiply(BigDecimal.valueOf(instrument(row).multiplier())));
    }

    static Price price(ResultSet row, String column) throws SQLException {
        return new Price(row.getBigDecimal(column));
    }

    static Quantity quantity(ResultSet row, String column) throws SQLException {
        return Quantity.of(row.getLong(column));
    }

    static Instrument instrument(ResultSet row) throws SQLException {
        return Instrument.ofCode(row.getString("instrument"));
    }

    static TradeId trade(ResultSet row) throws SQLException {
        return TradeId.parse(row.getString("trade"));
    }

    static OrderRef ref(ResultSet row) throws SQLException {
        return new OrderRef(row.getString("order_ref"));
    }
}
