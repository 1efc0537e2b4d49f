package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the closed trades of an account again from the ledger, or says where they differ. */
@Component
public class RebuildTrades {

    private static final LocalDate BEGINNING = LocalDate.EPOCH;
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final Ledger ledger;
    private final ClosedTrades trades;

    RebuildTrades(Ledger ledger, ClosedTrades trades) {
        this.ledger = ledger;
        this.trades = trades;
    }

    /** What is kept and what the ledger says, one line per difference; empty when all agree. */
    @Transactional(readOnly = true)
    public List<String> deviations(AccountId account) {
        List<PhaseTrade> kept = trades.closedIn(account, BEGINNING, END);
        List<PhaseTrade> told = fromLedger(account);
        return kept.equals(told)
                ? List.of()
                : List.of("closed trades of " + account + ": kept " + kept.size() + ", the ledger has " + told.size()
                        + ", not the same: " + firstDifference(kept, told));
    }

    private static String firstDifference(List<PhaseTrade> kept, List<PhaseTrade> told) {
        for (int i = 0; i < Math.min(kept.size(), told.size()); i++) {
            if (!kept.get(i).equals(told.get(i))) {
                return "kept " + kept.get(i) + ", the ledger has " + told.get(i);
            }
        }
        return "one has more";
    }

    /** Forgets what is kept and takes it from the ledger again. */
    @Transactional
    public void rebuild(AccountId account) {
        ledger.lock(account);
        trades.forget(account);
        fromLedger(account).forEach(trades::keep);
    }

    private List<PhaseTrade> fromLedger(AccountId account) {
        return ledger.closedTrades(account, BEGINNING, END).stream()
                .map(trade -> PhaseTrade.of(trade, trades.isAdopted(trade.id())))
                .toList();
    }
}
