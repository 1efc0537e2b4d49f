package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One trading session of an account, traded or not; the same figures for screen, gate and export.
 *
 * @param phase the phase at its end
 * @param entered entries that were filled at least in part
 * @param wins trades closed in it with a gain; those closed or opened by hand do not count
 * @param losses trades closed in it with a loss
 * @param closed all trades closed in it
 * @param winRate wins over wins and losses; empty without either
 * @param riskReward profit factor of the trades closed in it; empty without a loss
 * @param pnl change of net liquidation after costs since the close before, without cash flows
 * @param netLiquidation at its close
 * @param positionSizes planned losses at the stop of the entries, in the order they were made
 * @param breakerTrips how often it halted the account
 * @param signals proposals after the screens
 * @param executed signals of which anything was filled
 * @param entriesAllowed whether a halt, a pause, the regime or the phase left at least one signal alone
 * @param at when it was recorded
 */
public record SessionRecord(
        AccountId account,
        LocalDate session,
        Phase phase,
        int entered,
        int wins,
        int losses,
        int closed,
        Optional<Ratio> winRate,
        Optional<Ratio> riskReward,
        Money pnl,
        Money netLiquidation,
        List<Money> positionSizes,
        int breakerTrips,
        int signals,
        int executed,
        boolean entriesAllowed,
        Instant at) {

    public SessionRecord {
        positionSizes = List.copyOf(positionSizes);
    }

    /** A gain after costs and without cash flows. */
    public boolean isProfitable() {
        return pnl.isPositive();
    }

    /** A signal existed, entries were allowed, and none was executed. */
    public boolean isMissed() {
        return signals > 0 && entriesAllowed && executed == 0;
    }
}
