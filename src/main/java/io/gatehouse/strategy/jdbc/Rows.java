package io.gatehouse.strategy.jdbc;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.TradeProposal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How values stand in rows. */
final class Rows {

    private Rows() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static TradeProposal proposal(ResultSet row) throws SQLException {
        Symbol symbol = new Symbol(row.getString("symbol"));
        LocalDate session = row.getObject("session_date", LocalDate.class);
        return new TradeProposal(
                new TradeId(new AccountId(row.getString("account")), session, symbol),
                row.getInt("rank_no"),
                contract(row, symbol),
                Quantity.of(row.getLong("contracts")),
                new Quote.Usable(price(row, "bid"), price(row, "ask"), instant(row, "quoted_at")),
                price(row, "entry_limit"),
                price(row, "underlying_mid"),
                new Ratio(row.getBigDecimal("out_of_the_money")),
                new Money(row.getBigDecimal("margin")),
                new Ratio(row.getBigDecimal("premium_per_margin")),
                row.getString("sector"));
    }

    private static OptionContract contract(ResultSet row, Symbol symbol) throws SQLException {
        return new OptionContract(
                symbol,
                row.getObject("expiry", LocalDate.class),
                price(row, "strike"),
                Right.valueOf(row.getString("option_right")));
    }

    private static Price price(ResultSet row, String column) throws SQLException {
        return new Price(row.getBigDecimal(column));
    }
}
