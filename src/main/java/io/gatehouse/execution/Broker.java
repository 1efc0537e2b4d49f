package io.gatehouse.execution;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The port to a broker. Commands hand a message over and return; what became of it comes as a {@link
 * BrokerEvent} or not at all. Queries answer or say that there was no answer.
 */
public interface Broker {

    /** Who hears the broker; events come one at a time on one thread. Called once, before the first command. */
    void connect(Consumer<BrokerEvent> listener);

    /**
     * Whose money an account of this broker is. A broker that does not say is taken for real money, so that
     * nothing unproven is sent to it.
     */
    default AccountKind kindOf(AccountId account) {
        return AccountKind.LIVE;
    }

    /**
     * Sends an order, unless the adapter's own {@link OrderGate} forbids it.
     *
     * @param purpose what it is for; not a part of the ticket, since no broker knows it
     * @throws BrokerUnavailable if it certainly was not sent
     * @throws OrderBlocked if it may not be sent
     */
    void place(OrderTicket ticket, Purpose purpose);

    /**
     * Asks for another limit of a working order, unless the adapter's own {@link OrderGate} forbids it.
     *
     * @throws BrokerUnavailable if it certainly was not sent
     * @throws OrderBlocked if it may not be sent
     */
    void reprice(AccountId account, OrderRef ref, Price limit);

    /**
     * Asks for a cancel; a fill may win the race.
     *
     * @throws BrokerUnavailable if it certainly was not sent
     */
    void cancel(AccountId account, OrderRef ref);

    /** The order of a reference; known and empty means the broker has never seen it. */
    Answer<Optional<BrokerOrder>> find(AccountId account, OrderRef ref);

    Answer<List<BrokerOrder>> workingOrders(AccountId account);

    Answer<List<BrokerPosition>> positions(AccountId account);

    Answer<Money> cash(AccountId account);

    /** Every event of the account since an instant that changed a position or cash: executions, commissions, expiries, dividends. */
    Answer<List<BrokerEvent>> activitySince(AccountId account, Instant from);

    /** Initial margin in dollars if {@code contracts} (positive) were sold at {@code premium} per share. */
    Answer<Money> whatIfMargin(AccountId account, OptionContract contract, Quantity contracts, Price premium);
}
