package io.gatehouse.web.record;

import io.gatehouse.web.page.Figure;
import java.util.List;
import java.util.Optional;

/**
 * A day as its artifact tells it.
 *
 * @param curve equity up to the day, as a drawing of 760 by 160
 */
record DayView(
        String date,
        String iso,
        String phase,
        String kind,
        String regime,
        Figure netLiquidation,
        Figure result,
        Figure sessionReturn,
        Figure drawdown,
        List<Fact> signals,
        List<SignalLine> signalLines,
        List<OrderLine> orders,
        List<ClosedLine> closed,
        List<PositionLine> positions,
        List<CheckLine> checks,
        List<String> concerns,
        Optional<String> zeroTradeReason,
        Optional<Curve> curve,
        String download,
        Optional<String> before,
        Optional<String> after) {

    record Fact(String name, String value) {}

    record SignalLine(String rank, String symbol, String limit, String outcome, String reason, String address) {}

    record OrderLine(
            String ref, String purpose, String quantity, String filled, String limit, String state, String reason) {}

    record ClosedLine(String id, String credit, String reason, Figure pnl) {}

    record PositionLine(String trade, String instrument, String quantity, String mark, String value) {}

    record CheckLine(String at, String result, String differences) {}

    /** @param words the same in a sentence */
    record Curve(String points, String low, String high, String first, String last, String words) {}

    /** A day in the list. */
    record Row(
            String date,
            String address,
            Figure netLiquidation,
            Figure pnl,
            Figure share,
            Figure drawdown,
            boolean written) {}
}
