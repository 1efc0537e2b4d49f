package io.gatehouse.workflow.dailytradingcycle;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.risk.DecisionLog;
import io.gatehouse.risk.RejectedTrade;
import io.gatehouse.risk.RiskDecision;
import io.gatehouse.risk.RiskGovernor;
import io.gatehouse.strategy.ProposeTrades;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.TradingSession;
import io.gatehouse.workflow.EndRefusedSignal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The entry half of the cycle: what is proposed, and what risk says to it. */
@Component
class EntryWork {

    private final ProposeTrades proposeTrades;
    private final SignalBook signals;
    private final RiskGovernor governor;
    private final DecisionLog decisions;
    private final EndRefusedSignal endRefused;
    private final Ledger ledger;
    private final StrategySettings strategy;
    private final DeskClock clock;

    EntryWork(
            ProposeTrades proposeTrades,
            SignalBook signals,
            RiskGovernor governor,
            DecisionLog decisions,
            EndRefusedSignal endRefused,
            Ledger ledger,
            StrategySettings strategy,
            DeskClock clock) {
        this.proposeTrades = proposeTrades;
        this.signals = signals;
        this.governor = governor;
        this.decisions = decisions;
        this.endRefused = endRefused;
        this.ledger = ledger;
        this.strategy = strategy;
        this.clock = clock;
    }

    boolean scan(AccountId account, TradingSession session) {
        return !proposeTrades.scan(account, session).isEmpty();
    }

    /**
     * What deciding left.
     *
     * @param anyWaiting whether a signal waits for the slot of one that was approved
     */
    record Decided(boolean anyApproved, boolean anyWaiting) {}

    /** Lets risk decide every signal that is still open; what it refuses ends here, unless it waits for a slot. */
    Decided assess(AccountId account, LocalDate session) {
        return decide(open(account, session));
    }

    /**
     * Lets risk decide the waiting signals again, by rank and on the quotes of now: the first gets the slot that an
     * unfilled entry gave back. When the time of entries is over they end.
     */
    Decided offerFreedSlots(AccountId account, TradingSession session) {
        List<TradeProposal> waiting = open(account, session.date());
        Instant last = strategy.schedule().lastEntryAt(session);
        if (clock.now().isAfter(last)) {
            waiting.forEach(proposal -> endRefused.end(RejectedTrade.waitedInVain(proposal, last)));
            return new Decided(false, false);
        }
        return decide(waiting);
    }

    private Decided decide(List<TradeProposal> open) {
        List<RiskDecision> decided = governor.decide(open);
        List<RejectedTrade> refused = decided.stream()
                .filter(RejectedTrade.class::isInstance)
                .map(RejectedTrade.class::cast)
                .toList();
        boolean anyApproved = refused.size() < decided.size();
        // With nothing approved no slot will come back from here: what holds it is not this cycle's to wait for.
        List<RejectedTrade> ending = refused.stream()
                .filter(one -> !(anyApproved && one.isWaiting()))
                .toList();
        ending.forEach(endRefused::end);
        return new Decided(anyApproved, ending.size() < refused.size());
    }

    /** Signals of the session by rank that have not ended and of which no order was made. */
    private List<TradeProposal> open(AccountId account, LocalDate session) {
        Set<TradeId> ordered = ledger.orders(account, session).stream()
                .map(order -> order.intent().trade())
                .collect(Collectors.toSet());
        return signals.signals(account, session).stream()
                .filter(signal -> signal.ended().isEmpty())
                .map(Signal::proposal)
                .filter(proposal -> !ordered.contains(proposal.id()))
                .toList();
    }

    /** Signals to trade now, by rank; the same ones for as long as any of them is traded. */
    List<TradeId> approved(AccountId account, LocalDate session) {
        return decisions.approved(account, session);
    }
}
