package io.gatehouse.phases.jdbc;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.phases.Phase;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;

/** How values stand in a column, the same way in every table. */
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

    static Phase phase(ResultSet row, String column) throws SQLException {
        return Phase.valueOf(row.getString(column));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    static Optional<Money> maybeMoney(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(Money::new);
    }

    static Optional<Ratio> maybeRatio(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(Ratio::new);
    }

    // Typed, because a database cannot tell the type of an untyped null.
    static SqlParameterValue numeric(Optional<BigDecimal> value) {
        return new SqlParameterValue(Types.NUMERIC, value.orElse(null));
    }

    static SqlParameterValue text(Optional<String> value) {
        return new SqlParameterValue(Types.VARCHAR, value.orElse(null));
    }

    /** Words have no agreed length; nothing is decided on their end. */
    static String cut(String words, int longest) {
        return words.length() > longest ? words.substring(0, longest) : words;
    }
}
