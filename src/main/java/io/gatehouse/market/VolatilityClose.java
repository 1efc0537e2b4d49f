package io.gatehouse.market;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where the VIX stood when a session closed.
 *
 * @param points 20 means 20 % a year
 */
public record VolatilityClose(LocalDate session, BigDecimal points) {}
