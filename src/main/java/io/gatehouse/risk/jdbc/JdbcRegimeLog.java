package io.gatehouse.risk.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.risk.RegimeLog;
import io.gatehouse.risk.RegimeReading;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Regime readings in the database. */
@Component
class JdbcRegimeLog implements RegimeLog {

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
        return jdbc.sql("SELECT read_at, vix, previous_close, regime FROM risk_regime_reading"
                        + " WHERE account = :account AND session_date = :session ORDER BY read_at DESC LIMIT 1")
                .param("account", account.value())
                .param("session", session)
                .query((row, n) -> new RegimeReading(
                        account,
                        session,
                        row.getObject("read_at", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("vix"),
                        row.getBigDecimal("previous_close"),
                        VolatilityRegime.valueOf(row.getString("regime"))))
                .optional();
    }
}
