package io.gatehouse.workflow;

import io.gatehouse.execution.Submission;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.risk.EntryRefused;
import io.gatehouse.risk.RejectedTrade;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.time.DeskClock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a signal of which no order comes to be. */
@Component
public class EndRefusedSignal {

    private final SignalBook signals;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    EndRefusedSignal(SignalBook signals, DeskClock clock, ApplicationEventPublisher events) {
        this.signals = signals;
        this.clock = clock;
        this.events = events;
    }

    /** Risk refused it: the breach of highest precedence names the outcome, all of them are kept. */
    public void end(RejectedTrade refused) {
        boolean ended = signals.end(
                refused.proposal().id(),
                refused.breaches().get(0).outcome(),
                refused.breaches().stream()
                        .map(breach -> breach.rule() + ": " + breach.reason())
                        .toList(),
                clock.now());
        if (ended) {
            events.publishEvent(new EntryRefused(refused));
        }
    }

    /**
     * Execution refused it after risk had agreed. No rule was broken, no broker asked and nothing withdrawn; its
     * time was over. That is unfilled, not cancelled.
     */
    public void end(TradeId trade, Submission.Refused refused) {
        signals.end(trade, SignalOutcome.EXPIRED_UNFILLED, List.of("not submitted: " + refused.reason()), clock.now());
    }
}
