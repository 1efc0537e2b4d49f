package io.gatehouse.web.book;

import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Moment;
import java.util.List;
import java.util.Optional;

/**
 * One trade from its signal to its end.
 *
 * @param state open, closed with its reason, or not filled
 * @param held what is held of it now
 */
record TradeView(
        String id,
        String symbol,
        String instrument,
        String state,
        Figure pnl,
        Moment opened,
        String signal,
        List<Fact> facts,
        List<Holding> held,
        List<OrderRow> orders,
        List<FillRow> fills) {

    record Fact(String name, String value) {}

    record OrderRow(
            String ref,
            String purpose,
            String quantity,
            String filled,
            String limit,
            int reprices,
            String state,
            String tone,
            String reason,
            Moment since) {}

    record FillRow(String id, String kind, String instrument, String quantity, String price, String cash, Moment at) {}

    /** A trade that has ended, in a list. */
    record ClosedRow(
            String symbol,
            String instrument,
            String address,
            String credit,
            String reason,
            Figure pnl,
            Figure r,
            String session,
            Optional<String> phase) {}
}
