package io.gatehouse.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is held of one instrument.
 *
 * @param trade the trade it belongs to
 * @param instrument the ticker or OCC symbol
 * @param quantity contracts or shares, negative for short
 * @param credit dollars per share the option was sold for
 * @param mark the last price known, dollars per share
 * @param pnl what the trade would have won or lost if everything held of it were closed at its marks, without
 *     commissions; absent while a mark is unknown
 * @param expiry of an option
 * @param target the option's price at which it is closed with profit, dollars per share
 * @param stop the option's price at which it is closed with loss, dollars per share
 */
public record PositionView(
        String trade,
        String symbol,
        String instrument,
        long quantity,
        Optional<BigDecimal> credit,
        Optional<BigDecimal> mark,
        Optional<BigDecimal> pnl,
        Optional<LocalDate> expiry,
        Optional<BigDecimal> target,
        Optional<BigDecimal> stop) {}
