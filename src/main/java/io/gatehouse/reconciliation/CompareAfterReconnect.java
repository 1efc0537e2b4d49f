package io.gatehouse.reconciliation;

import io.gatehouse.execution.BrokerReconnected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares the books whenever the connection is back, at whatever time of day. */
@Component
class CompareAfterReconnect {

    private final ReconcileNow reconcile;

    CompareAfterReconnect(ReconcileNow reconcile) {
        this.reconcile = reconcile;
    }

    @EventListener
    void on(BrokerReconnected reconnected) {
        reconcile.compare(reconnected.account(), Occasion.RECONNECT);
    }
}
