package io.gatehouse.workflow.dailytradingcycle;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.risk.DecisionLog;
import io.gatehouse.risk.RejectedTrade;
import io.gatehouse.risk.RiskDecision;
import io.gatehouse.risk.RiskGovernor;
import io.gatehouse.strategy.ProposeTrades;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.time.TradingSession;
import io.gatehouse.workflow.EndRefusedSignal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry half of the cycle: what is proposed, and what risk says to it. */
@Component
class EntryWork {

    private final ProposeTrades proposeTrades;
    private final SignalBook signals;
    private final RiskGovernor governor;
    private final DecisionLog decisions;
    private final EndRefusedSignal endRefused;

    EntryWork(
            ProposeTrades proposeTrades,
            SignalBook signals,
            RiskGovernor governor,
            DecisionLog decisions,
            EndRefusedSignal endRefused) {
        this.proposeTrades = proposeTrades;
        this.signals = signals;
        this.governor = governor;
        this.decisions = decisions;
        this.endRefused = endRefused;
    }

    boolean scan(AccountId account, TradingSession session) {
        return !proposeTrades.scan(account, session).isEmpty();
    }

    /** Lets risk decide every signal that is still open; what it refuses ends here. */
    boolean assess(AccountId account, LocalDate session) {
        List<TradeProposal> open = signals.signals(account, session).stream()
                .filter(signal -> signal.ended().isEmpty())
                .map(Signal::proposal)
                .toList();
        List<RiskDecision> decided = governor.decide(open);
        decided.stream()
                .filter(RejectedTrade.class::isInstance)
                .map(RejectedTrade.class::cast)
                .forEach(endRefused::end);
        return decided.stream().anyMatch(decision -> !(decision instanceof RejectedTrade));
    }

    List<TradeId> approved(AccountId account, LocalDate session) {
        return decisions.approved(account, session);
    }
}
