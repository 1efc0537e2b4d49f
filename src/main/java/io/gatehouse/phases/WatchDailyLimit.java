package io.gatehouse.phases;

import io.gatehouse.execution.OrderFilled;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks after each entry's first fill whether Proof of Concept kept its limit, whoever let the entry pass. */
@Component
class WatchDailyLimit {

    private final Ledger ledger;
    private final TradeLimiter limiter;
    private final ApplicationEventPublisher events;

    WatchDailyLimit(Ledger ledger, TradeLimiter limiter, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.limiter = limiter;
        this.events = events;
    }

    @EventListener
    void on(OrderFilled filled) {
        OrderRef ref = filled.ref();
        if (!ref.equals(OrderRef.entryOf(ref.trade()))) {
            return;
        }
        ledger.order(ref)
                .filter(order -> isOfProof(order) && isFirst(filled))
                .ifPresent(order -> limiter.excess(ref.trade())
                        .ifPresent(entered ->
                                events.publishEvent(new DailyLimitExceeded(ref.trade(), entered, limiter.most()))));
    }

    static boolean isOfProof(Order order) {
        return order.intent().phase().equals(Optional.of(Phase.PROOF_OF_CONCEPT.name()));
    }

    // One entry may be filled in pieces; it is one entry too many only once.
    private boolean isFirst(OrderFilled filled) {
        return ledger.fillsOf(filled.ref().trade()).stream()
                .filter(fill -> fill.order().equals(Optional.of(filled.ref())))
                .findFirst()
                .map(Fill::executionId)
                .filter(filled.executionId()::equals)
                .isPresent();
    }
}
