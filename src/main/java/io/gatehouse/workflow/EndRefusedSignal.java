package io.gatehouse.workflow;

import io.gatehouse.risk.RejectedTrade;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.time.DeskClock;
import org.springframework.stereotype.Component;

/** Ends a signal that risk refused: the breach of highest precedence names the outcome, all of them are kept. */
@Component
public class EndRefusedSignal {

    private final SignalBook signals;
    private final DeskClock clock;

    EndRefusedSignal(SignalBook signals, DeskClock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    public void end(RejectedTrade refused) {
        signals.end(
                refused.proposal().id(),
                refused.breaches().get(0).outcome(),
                refused.breaches().stream()
                        .map(breach -> breach.rule() + ": " + breach.reason())
                        .toList(),
                clock.now());
    }
}
