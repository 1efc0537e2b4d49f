package io.gatehouse.phases;

import io.gatehouse.execution.TradeClosed;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at the phase in the transaction of every fill that closes a trade: keeps the trade as evidence, and takes
 * the account down if a trigger holds. At most once a session.
 */
@Component
public class WatchPhase {

    private final Ledger ledger;
    private final PhaseBook book;
    private final ClosedTrades trades;
    private final SessionLog sessions;
    private final EquityBasis equity;
    private final RecordMove record;
    private final DeskSessions time;
    private final DowngradeTriggers triggers;

    WatchPhase(
            Ledger ledger,
            PhaseBook book,
            ClosedTrades trades,
            SessionLog sessions,
            EquityBasis equity,
            RecordMove record,
            DeskSessions time,
            PhaseSettings settings) {
        this.ledger = ledger;
        this.book = book;
        this.trades = trades;
        this.sessions = sessions;
        this.equity = equity;
        this.record = record;
        this.time = time;
        this.triggers = new DowngradeTriggers(settings.downgrade());
    }

    @EventListener
    void on(TradeClosed closed) {
        keep(closed.trade());
        look(closed.trade().account());
    }

    void keep(TradeId id) {
        ledger.trade(id).ifPresent(trade -> trades.keep(PhaseTrade.of(trade, trades.isAdopted(id))));
    }

    /**
     * Takes the account down if a trigger holds, in the caller's transaction with the account locked.
     *
     * @return the downgrade, if there was one
     */
    public Optional<PhaseTransition> look(AccountId account) {
        if (book.wasDowngradedIn(account, time.current())) {
            return Optional.empty();
        }
        PhaseStanding standing = book.standing(account);
        DowngradeTriggers.Recent recent = new DowngradeTriggers.Recent(
                standing.phase(),
                trades.lastOpenedIn(account, standing.phase(), standing.evidenceFrom(), triggers.lookBack()),
                DowngradeTriggers.watchesDailyLoss(standing.phase()) ? dailyLoss(account) : Ratio.ZERO);
        return triggers.causeIn(recent).map(cause -> record.downgrade(account, cause));
    }

    /** Fall of the equity since the last recorded close, as a fraction of it; negative for a gain. */
    private Ratio dailyLoss(AccountId account) {
        Optional<SessionRecord> last = sessions.last(account);
        Money before = last.map(SessionRecord::netLiquidation).orElseGet(() -> ledger.deposits(account));
        Money flows = last.map(SessionRecord::at)
                .map(at -> equity.flowsSince(account, at))
                .orElse(Money.ZERO);
        return before.isPositive()
                ? before.plus(flows).minus(equity.netLiquidation(account)).dividedBy(before)
                : Ratio.ZERO;
    }
}
