package io.gatehouse.chaos;

import io.gatehouse.broker.simulator.TrueBooks;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.time.TradingSession;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/**
 * What a seed traded in the end: a campaign in which everything stands still proves nothing.
 *
 * @param desk where the desk's records are found
 */
record CountTrading(BeanFactory desk, TrueBooks truth, List<TradingSession> sessions) {

    static final String SESSIONS = "traded sessions";
    static final String SESSIONS_WITH_ENTRY = "traded sessions with an entry filled";

    static final String ENTRIES = "traded entries filled";

    static CountTrading of(BeanFactory desk, TrueBooks truth, List<TradingSession> sessions) {
        return new CountTrading(desk, truth, sessions);
    }

    void into(Tally tally) {
        Ledger ledger = desk.getBean(Ledger.class);
        for (TradingSession session : sessions) {
            List<Order> filled = ledger.orders(DeskLife.ACCOUNT, session.date()).stream()
                    .filter(order -> !order.filled().isZero())
                    .toList();
            long entries =
                    filled.stream().filter(order -> order.intent().isEntry()).count();
            tally.add(SESSIONS);
            tally.add(SESSIONS_WITH_ENTRY, entries > 0 ? 1 : 0);
            tally.add(ENTRIES, entries);
            tally.add("traded exits filled", filled.size() - entries);
            tally.add(
                    "traded signals",
                    desk.getBean(SignalBook.class)
                            .signals(DeskLife.ACCOUNT, session.date())
                            .size());
            desk.getBean(ComparisonLog.class).of(DeskLife.ACCOUNT, session.date()).stream()
                    .map(ComparisonLog.Recorded::outcome)
                    .forEach(outcome -> tally.add("books " + outcome));
        }
        truth.activity(DeskLife.ACCOUNT).stream()
                .filter(BrokerEvent.OptionExpired.class::isInstance)
                .map(BrokerEvent.OptionExpired.class::cast)
                .forEach(ended -> tally.add(ended.assigned() ? "traded assignments" : "traded expiries"));
        for (Latch latch : desk.getBean(Latches.class).since(DeskLife.ACCOUNT, Instant.EPOCH)) {
            tally.add("latched by " + latch.cause().word());
            tally.add("released after " + latch.cause().word(), latch.isOpen() ? 0 : 1);
        }
    }
}
