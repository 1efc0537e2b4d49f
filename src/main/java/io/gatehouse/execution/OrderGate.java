package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.safety.Purpose;
import io.gatehouse.safety.ReadTradingState;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The last gate, inside every adapter: asked immediately before a message leaves, whoever made it and whatever was
 * checked before. It reads the stop file and the latches afresh each time; where they cannot be read, nothing but
 * an exit that a person ordered passes. Cancels are never asked.
 */
@Component
public class OrderGate {

    private final ReadTradingState states;

    public OrderGate(ReadTradingState states) {
        this.states = states;
    }

    /** @throws OrderBlocked if the order may not leave */
    public void require(OrderTicket ticket, Purpose purpose) {
        if (purpose != Purpose.ORDERED_EXIT) {
            require(ticket.account(), purpose, ticket.ref());
        }
    }

    /**
     * Moving an entry towards the market is entering; moving an exit is looked at before it is handed over.
     *
     * @throws OrderBlocked if the new limit may not leave
     */
    public void requireReprice(AccountId account, OrderRef ref) {
        if (ref.isEntry()) {
            require(account, Purpose.ENTRY, ref);
        }
    }

    private void require(AccountId account, Purpose purpose, OrderRef ref) {
        try {
            states.of(account).whyNot(purpose, ref.trade().symbol()).ifPresent(reason -> {
                throw new OrderBlocked(reason);
            });
        } catch (DataAccessException | TransactionException unreadable) {
            throw new OrderBlocked("the trading state of " + account + " cannot be read: " + unreadable.getMessage());
        }
    }
}
