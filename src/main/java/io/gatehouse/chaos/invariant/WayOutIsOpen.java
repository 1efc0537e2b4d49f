package io.gatehouse.chaos.invariant;

import io.gatehouse.execution.OrderBlocked;
import io.gatehouse.execution.OrderCommand;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import io.gatehouse.safety.TradingState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whatever is latched, cancels and exits that a person orders pass: the gate is asked itself, no such exit ended because
 * of a trading state, and after a session no cancel waits of an order that is open.
 */
final class WayOutIsOpen implements Invariant {

    private static final Symbol ANY = new Symbol("CHAOS");

    @Override
    public String name() {
        return "cancels and emergency exits pass";
    }

    @Override
    public List<String> whileItRests(DeskBooks desk, LocalDate session) {
        OrderTicket exit = new OrderTicket(
                desk.account(),
                OrderRef.exitOf(new TradeId(desk.account(), session, ANY), 1),
                session,
                new Stock(ANY),
                Quantity.of(-1),
                Price.ofCents(1));
        try {
            desk.gate().require(exit, Purpose.ORDERED_EXIT);
            return List.of();
        } catch (OrderBlocked blocked) {
            return List.of("the gate lets no exit pass that a person ordered: " + blocked.getMessage());
        }
    }

    @Override
    public List<String> afterSession(DeskBooks desk, LocalDate session) {
        List<String> broken = new ArrayList<>();
        desk.ledger().orders(desk.account(), session).stream()
                .filter(order ->
                        order.intent().exitReason().filter(ExitReason::isByHand).isPresent())
                .filter(WayOutIsOpen::isBlocked)
                .map(order -> "the ordered exit " + order.ref() + " was kept back: " + order.reason())
                .forEach(broken::add);
        for (OrderCommand command : desk.outbox().pending(desk.account())) {
            Optional<Order> order = desk.ledger().order(command.ref());
            if (command.kind() == OrderCommand.Kind.CANCEL
                    && order.filter(open -> !open.state().isTerminal()).isPresent()) {
                broken.add("the cancel of " + command.ref() + " was tried " + command.attempts()
                        + " times and waits, the order is " + order.get().state());
            }
        }
        return broken;
    }

    private static boolean isBlocked(Order order) {
        return order.state() == OrderState.CANCELLED
                && List.of(TradingState.PAUSED, TradingState.HALTED, TradingState.STOPPED).stream()
                        .anyMatch(state -> order.reason().startsWith("never sent: " + state));
    }
}
