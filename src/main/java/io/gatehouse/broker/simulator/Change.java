package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import java.time.Instant;

/** One fact about the broker's books. Everything random in it has been drawn already. */
sealed interface Change {

    record AccountOpened(AccountId account, Money cash) implements Change {}

    /** A message about an order was handed over to us, whether or not it arrives; numbers the messages. */
    record MessageSent(OrderRef ref) implements Change {}

    /** An order arrived; whether it is accepted is not known yet. */
    record OrderTaken(OrderTicket ticket, String brokerOrderId, Instant at) implements Change {}

    /** @param marginPerUnit initial margin held for each unit sold; zero when none is needed */
    record OrderAccepted(OrderRef ref, Money marginPerUnit, Instant at) implements Change {}

    record OrderRefused(OrderRef ref, String reason) implements Change {}

    /** The market was asked and did not take it. */
    record FillTried(OrderRef ref) implements Change {}

    record LimitChanged(OrderRef ref, Price limit) implements Change {}

    record OrderEnded(OrderRef ref, String reason) implements Change {}

    record Traded(BrokerEvent.Executed execution) implements Change {}

    record Charged(BrokerEvent.CommissionReported report) implements Change {}

    /** @param shares received by assignment or exercise, signed; zero if it expired worthless */
    record OptionRemoved(BrokerEvent.OptionExpired expiry, Quantity shares, Money cash) implements Change {}

    record DividendBooked(BrokerEvent.DividendPaid dividend) implements Change {}

    /** Shares become {@code shares}; options on them deliver {@code newPerOld} times as many as before. */
    record SharesSplit(AccountId account, Symbol symbol, Quantity shares, Ratio newPerOld) implements Change {}

    record LinkBroken(Instant at, Instant until) implements Change {}

    record LinkRestored() implements Change {}

    /** Counts a fault. */
    record FaultStruck(FaultKind kind) implements Change {}
}
