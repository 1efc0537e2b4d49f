package io.gatehouse.execution;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Listens to the broker. Each event is recorded in a transaction of its own; an exception leaves it unrecorded,
 * and the broker, or the next recovery, brings it again.
 */
@Component
class HearBroker implements Consumer<BrokerEvent> {

    private final BookEvent bookEvent;
    private final RecoverOrders recoverOrders;
    private final Transactions transactions;
    private final Announcements announcements;

    HearBroker(
            BookEvent bookEvent, RecoverOrders recoverOrders, Transactions transactions, Announcements announcements) {
        this.bookEvent = bookEvent;
        this.recoverOrders = recoverOrders;
        this.transactions = transactions;
        this.announcements = announcements;
    }

    @Override
    public void accept(BrokerEvent event) {
        transactions.alone(() -> bookEvent.book(event));
        if (event instanceof BrokerEvent.ConnectionRestored restored) {
            // "Data maintained" is no proof that everything was delivered while the line was down.
            transactions.alone(() -> {
                recoverOrders.recover(restored.account());
                announcements.announce(new BrokerReconnected(restored.account()));
            });
        }
    }
}
