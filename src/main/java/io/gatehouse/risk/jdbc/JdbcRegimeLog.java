package io.gatehouse.risk.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.risk.RegimeLog;
import io.gatehouse.risk.RegimeReading;
import io.gatehouse.risk.RegimeTransition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Regime readings and changes in the database. */
@Component
class JdbcRegimeLog implements RegimeLog {

    private static final String READINGS = "SELECT account, session_date, read_at, vix, previous_close, regime"
            + " FROM risk_regime_reading WHERE account = :account";
    // All of the key, so that H2 goes backwards through it instead of reading all that the account has.
    private static final String LATEST = " ORDER BY account DESC, session_date DESC, read_at DESC LIMIT 1";

    private final JdbcClient jdbc;

    JdbcRegimeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(RegimeReading reading) {
        jdbc.sql("INSERT INTO risk_regime_reading (account, session_date, read_at, vix, previous_close, regime)"
                        + " VALUES (:account, :session, :at, :vix, :previous, :regime)")
                .param("account", reading.account().value())
                .param("session", reading.session())
                .param("at", reading.at().atOffset(ZoneOffset.UTC))
                .param("vix", reading.vix())
                .param("previous", reading.previousClose())
                .param("regime", reading.regime().name())
                .update();
    }

    @Override
    public Optional<RegimeReading> latest(AccountId account, LocalDate session) {
        return jdbc.sql(READINGS + " AND session_date = :session" + LATEST)
                .param("account", account.value())
                .param("session", session)
                .query((row, n) -> reading(row))
                .optional();
    }

    @Override
    public Optional<RegimeReading> last(AccountId account) {
        return jdbc.sql(READINGS + LATEST)
                .param("account", account.value())
                .query((row, n) -> reading(row))
                .optional();
    }

    private static RegimeReading reading(ResultSet row) throws SQLException {
        return new RegimeReading(
                new AccountId(row.getString("account")),
                row.getObject("session_date", LocalDate.class),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("vix"),
                row.getBigDecimal("previous_close"),
                VolatilityRegime.valueOf(row.getString("regime")));
    }

    @Override
    public void record(RegimeTransition transition) {
        jdbc.sql("INSERT INTO risk_regime_transition (account, session_date, changed_at, from_regime, to_regime, vix,"
                        + " heat, heat_before, heat_after, heat_explained, value_at_risk)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        transition.account().value(),
                        transition.session(),
                        transition.at().atOffset(ZoneOffset.UTC),
                        transition.from().name(),
                        transition.to().name(),
                        transition.vix(),
                        transition.heat().amount(),
                        numeric(transition.heatBefore()),
                        numeric(transition.heatAfter()),
                        numeric(transition.explained()),
                        numeric(transition.valueAtRisk()))
                .update();
    }

    // Typed, because a database cannot tell the type of an untyped null.
    private static SqlParameterValue numeric(Optional<Money> amount) {
        return new SqlParameterValue(Types.NUMERIC, amount.map(Money::amount).orElse(null));
    }

    @Override
    public List<RegimeTransition> transitions(AccountId account, LocalDate session) {
        return jdbc.sql("SELECT * FROM risk_regime_transition WHERE account = ? AND session_date = ?"
                        + " ORDER BY changed_at")
                .params(account.value(), session)
                .query((row, n) -> transition(row))
                .list();
    }

    @Override
    public Optional<RegimeTransition> lastTransition(AccountId account) {
        return jdbc.sql("SELECT * FROM risk_regime_transition WHERE account = ?"
                        + " ORDER BY session_date DESC, changed_at DESC LIMIT 1")
                .param(account.value())
                .query((row, n) -> transition(row))
                .optional();
    }

    private static RegimeTransition transition(ResultSet row) throws SQLException {
        return new RegimeTransition(
                new AccountId(row.getString("account")),
                row.getObject("session_date", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                VolatilityRegime.valueOf(row.getString("from_regime")),
                VolatilityRegime.valueOf(row.getString("to_regime")),
                row.getBigDecimal("vix"),
                new Money(row.getBigDecimal("heat")),
                maybe(row, "heat_before"),
                maybe(row, "heat_after"),
                maybe(row, "heat_explained"),
                maybe(row, "value_at_risk"));
    }

    private static Optional<Money> maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(Money::new);
    }
}
