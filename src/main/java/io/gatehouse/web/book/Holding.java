package io.gatehouse.web.book;

import io.gatehouse.web.page.Figure;
import java.util.Optional;

/**
 * Something held, with what ends it.
 *
 * @param pnl at the marks, without commissions
 * @param r the same in planned losses at the stop
 * @param days to the expiry
 * @param exits stop and target, and where the mark stands between them; empty for what has neither
 * @param next which exit is nearest, and how far away
 */
public record Holding(
        String trade,
        String symbol,
        String instrument,
        String quantity,
        Figure credit,
        Figure mark,
        Figure pnl,
        Figure r,
        Figure days,
        Moves moves,
        Optional<Exits> exits,
        String next,
        String address) {

    /**
     * @param at where the mark stands, 0 at the stop to 100 at the target; empty while it is unknown
     * @param credit where the credit stands
     */
    public record Exits(String stop, String target, Optional<Integer> at, int credit) {}
}
