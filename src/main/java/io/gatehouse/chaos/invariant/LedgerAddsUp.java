package io.gatehouse.chaos.invariant;

import java.time.LocalDate;
import java.util.List;

/** Positions are the sum of fills, cash that of entries, fills and commissions, orders that of their events. */
final class LedgerAddsUp implements Invariant {

    @Override
    public String name() {
        return "positions and cash add up";
    }

    @Override
    public List<String> afterSession(DeskBooks desk, LocalDate session) {
        return desk.verifyLedger().deviations(desk.account());
    }
}
