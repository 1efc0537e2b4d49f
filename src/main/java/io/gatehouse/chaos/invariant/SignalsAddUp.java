package io.gatehouse.chaos.invariant;

import io.gatehouse.broker.simulator.TrueBooks;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every signal of a session ends in exactly one way, or is open because an order of it is; and where the books were found
 * to agree after the close, those that were executed are those of which the broker filled something.
 */
final class SignalsAddUp implements Invariant {

    @Override
    public String name() {
        return "every signal ends once";
    }

    @Override
    public List<String> afterSession(DeskBooks desk, LocalDate session) {
        List<String> broken = new ArrayList<>(desk.conservation().remainder(desk.account(), session));
        List<Signal> signals = desk.signals().signals(desk.account(), session);
        long ended =
                signals.stream().filter(signal -> signal.ended().isPresent()).count();
        long open = desk.ledger().openOrders(desk.account()).stream()
                .filter(order ->
                        order.intent().isEntry() && order.intent().session().equals(session))
                .count();
        if (signals.size() > ended + open) {
            broken.add(signals.size() + " signals, " + ended + " ended and " + open + " with an order that is open");
        }
        if (areCompared(desk, session)) {
            Set<OrderRef> executed = signals.stream()
                    .filter(signal -> signal.ended()
                            .filter(end -> end.outcome() == SignalOutcome.EXECUTED)
                            .isPresent())
                    .map(signal -> OrderRef.entryOf(signal.proposal().id()))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<OrderRef> filled = filled(desk.truth(), session);
            if (!executed.equals(filled)) {
                broken.add("executed by our signals " + executed + ", filled at the broker " + filled);
            }
        }
        return broken;
    }

    private static boolean areCompared(DeskBooks desk, LocalDate session) {
        List<ComparisonLog.Recorded> all = desk.comparisons().of(desk.account(), session);
        return !all.isEmpty() && all.get(all.size() - 1).isClean();
    }

    private static Set<OrderRef> filled(TrueBooks truth, LocalDate session) {
        return truth.orders().stream()
                .filter(order -> order.ticket().ref().isEntry())
                .filter(order -> order.ticket().session().equals(session))
                .filter(order -> !order.filled().isZero())
                .map(BrokerOrder::ticket)
                .map(ticket -> ticket.ref())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
