package io.gatehouse.workflow.signaltotrade;

import io.gatehouse.execution.OrderClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nudges the waiting process when an entry order has ended. */
@Component
class HearOrderClosed {

    private final SignalToTradeProcess process;

    HearOrderClosed(SignalToTradeProcess process) {
        this.process = process;
    }

    @EventListener
    void on(OrderClosed closed) {
        // No process waits for an exit.
        if (closed.ref().isEntry()) {
            process.orderClosed(closed.ref().trade());
        }
    }
}
