package io.gatehouse.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A signal and how it ended.
 *
 * @param rank 1 for the session's best premium per margin
 * @param contract OCC symbol
 * @param outOfTheMoney fraction of the share's mid
 * @param outcome how it ended, OPEN while it has not
 * @param reasons every broken rule with value and limit; none for an executed signal
 */
public record SignalView(
        String trade,
        int rank,
        String symbol,
        String contract,
        long contracts,
        BigDecimal limit,
        BigDecimal outOfTheMoney,
        BigDecimal premiumPerMargin,
        String sector,
        String outcome,
        List<String> reasons,
        Instant at) {}
