package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.VolatilityRegime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The volatility regime as an account read it.
 *
 * @param vix the level it was read from, in points
 * @param previousClose the VIX close of the session before
 */
public record RegimeReading(
        AccountId account,
        LocalDate session,
        Instant at,
        BigDecimal vix,
        BigDecimal previousClose,
        VolatilityRegime regime) {}
