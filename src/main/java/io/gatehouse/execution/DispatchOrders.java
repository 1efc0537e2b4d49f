package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.risk.PhaseRules;
import io.gatehouse.safety.Purpose;
import io.gatehouse.safety.ReadTradingState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Hands the outbox to the broker. An order is marked as sent, and its command taken out, in a transaction that is
 * committed before the broker hears of it: a kill in between leaves an order whose fate is unknown and which is
 * looked up, never one that is sent twice.
 */
@Component
class DispatchOrders {

    /** Without a connection a new order is tried this often before it is given up. */
    static final int MAX_ATTEMPTS = 20;

    private final Outbox outbox;
    private final Ledger ledger;
    private final Broker broker;
    private final OrderHours hours;
    private final ReadTradingState states;
    private final WatchApiErrors errors;
    private final Transactions transactions;
    private final Announcements announcements;

    DispatchOrders(
            Outbox outbox,
            Ledger ledger,
            Broker broker,
            OrderHours hours,
            ReadTradingState states,
            WatchApiErrors errors,
            Transactions transactions,
            Announcements announcements) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.broker = broker;
        this.hours = hours;
        this.states = states;
        this.errors = errors;
        this.transactions = transactions;
        this.announcements = announcements;
    }

    /** Dispatches once the caller's transaction is committed. */
    void afterCommit(AccountId account) {
        transactions.afterCommit(() -> dispatchPending(account));
    }

    /** Must not be called in a transaction that has written to the account: it would wait for itself. */
    void dispatchPending(AccountId account) {
        for (OrderCommand command : transactions.alone(() -> outbox.pending(account))) {
            if (!dispatch(command)) {
                // No connection: what comes after would fail alike, and must not overtake.
                return;
            }
        }
    }

    private boolean dispatch(OrderCommand command) {
        Optional<Order> order = transactions.alone(() -> take(command));
        if (order.isEmpty()) {
            return true;
        }
        try {
            send(command, order.get());
            return true;
        } catch (BrokerUnavailable notSent) {
            transactions.alone(() -> putBack(command, notSent));
            return false;
        } catch (OrderBlocked blocked) {
            transactions.alone(() -> end(command, blocked));
            return true;
        }
    }

    /** The order to tell the broker about; empty if there is nothing to tell any more. */
    private Optional<Order> take(OrderCommand command) {
        ledger.lock(command.account());
        if (!outbox.take(command)) {
            return Optional.empty();
        }
        Order order = ledger.order(command.ref()).orElseThrow();
        if (order.state().isTerminal()) {
            return Optional.empty();
        }
        return switch (command.kind()) {
            case PLACE -> place(command, order);
            // What may not be sent now is not moved towards the market either.
            case REPRICE -> Optional.of(order).filter(moved -> latched(moved).isEmpty());
            case CANCEL -> Optional.of(order);
        };
    }

    private Optional<String> latched(Order order) {
        return states.of(order.intent().account())
                .whyNot(Purpose.of(order.intent()), order.intent().instrument().underlying());
    }

    private void putBack(OrderCommand command, BrokerUnavailable notSent) {
        ledger.lock(command.account());
        outbox.putBack(command);
        // However often it is tried: once is enough to know that it could not be sent.
        errors.note(new BrokerNotice(
                command.account(),
                BrokerNotice.Kind.NOT_SENT,
                command.kind() + " " + command.ref(),
                String.valueOf(notSent.getMessage()),
                hours.now()));
    }

    /** The adapter refused it: nothing was sent, and nothing will be. */
    private void end(OrderCommand command, OrderBlocked blocked) {
        ledger.lock(command.account());
        if (command.kind() == OrderCommand.Kind.PLACE) {
            neverSent(command.ref(), String.valueOf(blocked.getMessage()));
        }
    }

    private void neverSent(OrderRef ref, String reason) {
        ledger.recordCancelled(ref, "never sent: " + reason, hours.now());
        announcements.announce(new OrderClosed(ref));
    }

    private Optional<Order> place(OrderCommand command, Order order) {
        Optional<String> tooLate = command.attempts() >= MAX_ATTEMPTS
                ? Optional.of("no connection in " + command.attempts() + " attempts")
                : hours.whyNot(order.intent().session(), order.intent().isEntry())
                        .or(() -> latched(order))
                        .or(() -> paperOnly(order));
        if (tooLate.isPresent()) {
            neverSent(order.ref(), tooLate.get());
            return Optional.empty();
        }
        ledger.recordSent(order.ref(), hours.now());
        return Optional.of(order);
    }

    // The last look before the adapter, whatever was decided or configured before it.
    private Optional<String> paperOnly(Order order) {
        boolean unproven = order.intent().isEntry()
                && order.intent().phase().filter(PhaseRules.PAPER_ONLY::equals).isPresent();
        return unproven && broker.kindOf(order.intent().account()).isRealMoney()
                ? Optional.of(PhaseRules.PAPER_ONLY + " trades only on paper, and account "
                        + order.intent().account() + " is real money")
                : Optional.empty();
    }

    private void send(OrderCommand command, Order order) {
        switch (command.kind()) {
            case PLACE ->
                broker.place(
                        new OrderTicket(
                                command.account(),
                                command.ref(),
                                order.intent().session(),
                                order.intent().instrument(),
                                order.intent().quantity(),
                                order.limit()),
                        Purpose.of(order.intent()));
            case REPRICE -> broker.reprice(command.account(), command.ref(), command.limit());
            case CANCEL -> broker.cancel(command.account(), command.ref());
        }
    }
}
