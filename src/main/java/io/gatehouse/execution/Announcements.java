package io.gatehouse.execution;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells others what has become durable, and inside a transaction what must be answered in it. */
@Component
class Announcements {

    private final ApplicationEventPublisher events;
    private final Transactions transactions;

    Announcements(ApplicationEventPublisher events, Transactions transactions) {
        this.events = events;
        this.transactions = transactions;
    }

    /** Listeners run now, and what they write stands or falls with the caller's transaction. */
    void announceWithin(Object event) {
        events.publishEvent(event);
    }

    /** Listeners run after the commit in a transaction of their own. */
    void announce(Object event) {
        transactions.afterCommit(() -> transactions.alone(() -> events.publishEvent(event)));
    }
}
