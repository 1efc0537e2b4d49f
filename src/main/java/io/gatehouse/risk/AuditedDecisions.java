package io.gatehouse.risk;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.Change;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.strategy.TradeProposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The governor's decisions are lines of the audit trail in the transaction that records them. */
@Component
@Primary
class AuditedDecisions implements DecisionLog {

    private final DecisionLog log;
    private final AuditTrail trail;

    AuditedDecisions(@Qualifier("jdbcDecisionLog") DecisionLog log, AuditTrail trail) {
        this.log = log;
        this.trail = trail;
    }

    @Override
    public void record(RiskDecision decision, Instant at) {
        log.record(decision, at);
        if (decision instanceof ApprovedTrade approved) {
            trail.changed(approved.proposal().id().account(), approved(approved, at));
        } else {
            RejectedTrade rejected = (RejectedTrade) decision;
            trail.changed(rejected.proposal().id().account(), rejected(rejected, at));
        }
    }

    private static Change approved(ApprovedTrade approved, Instant at) {
        return begun(approved.proposal(), at)
                .on("phase", approved.phase())
                .decided("approved", "initial margin " + approved.initialMargin());
    }

    private static Change rejected(RejectedTrade rejected, Instant at) {
        Breach first = rejected.breaches().get(0);
        return begun(rejected.proposal(), at)
                .on("rule", first.rule())
                .decided(
                        "rejected: " + first.rule() + ", " + first.reason(),
                        first.outcome().name());
    }

    private static Change.Begun begun(TradeProposal proposal, Instant at) {
        return Change.of("entry-decided", at)
                .on("trade", proposal.id().value())
                .on("instrument", proposal.contract().code())
                .on("contracts", proposal.contracts().toString());
    }

    @Override
    public void reduced(TradeId trade, ReduceDecision decision, Instant at) {
        log.reduced(trade, decision, at);
        Change.Begun begun = Change.of("exit-decided", at).on("trade", trade.value());
        trail.changed(
                trade.account(),
                decision instanceof ReduceOnly exit
                        ? begun.on("instrument", exit.instrument().code())
                                .decided("approved: " + exit.reason(), exit.quantity() + " at limit " + exit.limit())
                        : begun.decided("refused: " + ((ReduceRefused) decision).reason(), "nothing is sent"));
    }

    @Override
    public List<TradeId> approved(AccountId account, LocalDate session) {
        return log.approved(account, session);
    }
}
