package io.gatehouse.execution;

import io.gatehouse.TestDatabase;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.risk.ApprovedTrade;
import io.gatehouse.time.SimulatedDeskClock;

/** Execution over a scripted market and broker, for tests of what stands on it. */
public final class BenchDesk {

    public static final TestDatabase DATABASE = ExecutionDesk.DATABASE;

    private final ExecutionDesk desk = new ExecutionDesk();

    public final ScriptedBroker broker = desk.broker;
    public final ScriptedMarket market = desk.market;
    public final SimulatedDeskClock clock = desk.clock;
    public final TestLedger book = desk.book;
    public final AccountId account = desk.account;

    public RecoverOrders recover() {
        return desk.recoverOrders;
    }

    public AdoptActivity adopt() {
        return new AdoptActivity(desk.ledger, desk.broker, desk.bookEvent);
    }

    /** An entry of five contracts that the broker has acknowledged. */
    public OrderRef working(String symbol) {
        return desk.working(symbol);
    }

    /** An entry of five contracts that was handed over. */
    public OrderRef submitted(String symbol) {
        return desk.submitted(symbol);
    }

    /** Five contracts sold at 0.45 and charged. */
    public OrderRef held(String symbol) {
        return desk.held(symbol);
    }

    /** Submits an entry unless something forbids it. */
    public void tryToEnter(String symbol) {
        var proposal = desk.proposal(symbol);
        desk.inTransaction(() -> {
            if (desk.governor.decide(proposal) instanceof ApprovedTrade approved) {
                desk.submitOrder.submit(approved);
            }
        });
    }

    public void cancel(OrderRef ref) {
        desk.inTransaction(() -> desk.cancelOrder.cancel(ref));
    }

    public Order order(OrderRef ref) {
        return desk.order(ref);
    }

    public void passes(long seconds) {
        desk.passes(seconds);
    }
}
