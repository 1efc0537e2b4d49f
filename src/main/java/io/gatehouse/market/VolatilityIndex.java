package io.gatehouse.market;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The VIX as the desk sees it.
 *
 * @param level the present level in points (20 means 20 % a year)
 * @param previousClose the close of the session before the present one
 * @param previousSession the session of that close
 */
public record VolatilityIndex(BigDecimal level, BigDecimal previousClose, LocalDate previousSession) {}
