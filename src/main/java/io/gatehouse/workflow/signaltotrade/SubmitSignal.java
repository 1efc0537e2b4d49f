package io.gatehouse.workflow.signaltotrade;

import io.gatehouse.execution.Submission;
import io.gatehouse.execution.SubmitOrder;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.risk.ApprovedTrade;
import io.gatehouse.risk.RejectedTrade;
import io.gatehouse.risk.RiskDecision;
import io.gatehouse.risk.RiskGovernor;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.workflow.EndRefusedSignal;
import org.springframework.stereotype.Component;

/** Lets risk decide once more, on the book as it is now, and records the order's intent if it agrees. */
@Component
class SubmitSignal {

    private final SignalBook signals;
    private final RiskGovernor governor;
    private final SubmitOrder submitOrder;
    private final EndRefusedSignal endRefused;

    SubmitSignal(SignalBook signals, RiskGovernor governor, SubmitOrder submitOrder, EndRefusedSignal endRefused) {
        this.signals = signals;
        this.governor = governor;
        this.submitOrder = submitOrder;
        this.endRefused = endRefused;
    }

    /** Submits it; false if risk or execution refused, which ends the signal. */
    boolean submit(TradeId trade) {
        Signal signal =
                signals.signal(trade).orElseThrow(() -> new IllegalStateException("there is no signal " + trade));
        RiskDecision decision = governor.decide(signal.proposal());
        if (decision instanceof RejectedTrade refused) {
            endRefused.end(refused);
            return false;
        }
        if (submitOrder.submit((ApprovedTrade) decision) instanceof Submission.Refused refused) {
            endRefused.end(trade, refused);
            return false;
        }
        return true;
    }
}
