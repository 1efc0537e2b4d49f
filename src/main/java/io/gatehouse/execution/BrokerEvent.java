package io.gatehouse.execution;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;

/** What the broker tells us of its own accord. Any of them may come late, twice, in another order or never. */
public sealed interface BrokerEvent {

    AccountId account();

    Instant at();

    record Acknowledged(AccountId account, OrderRef ref, String brokerOrderId, Instant at) implements BrokerEvent {}

    /** @param code the broker's error code, 201 for an ordinary reject */
    record Rejected(AccountId account, OrderRef ref, int code, String reason, Instant at) implements BrokerEvent {}

    record Cancelled(AccountId account, OrderRef ref, String reason, Instant at) implements BrokerEvent {}

    /** A cancel or a new limit that came too late or was refused. */
    record ChangeRefused(AccountId account, OrderRef ref, int code, String reason, Instant at) implements BrokerEvent {}

    /** @param quantity signed: negative sold */
    record Executed(
            AccountId account,
            String executionId,
            OrderRef ref,
            Instrument instrument,
            Quantity quantity,
            Price price,
            Instant at)
            implements BrokerEvent {}

    /** @param commission positive is paid */
    record CommissionReported(AccountId account, String executionId, Money commission, Instant at)
            implements BrokerEvent {}

    record ConnectionLost(AccountId account, int code, Instant at) implements BrokerEvent {}

    record ConnectionRestored(AccountId account, int code, Instant at) implements BrokerEvent {}

    /** A question that the broker did not answer in time; whoever asked has been told that the answer is unknown. */
    record RequestTimedOut(AccountId account, String request, Instant at) implements BrokerEvent {}

    /**
     * What happened overnight to an option held into its expiry: removed, and if assigned, shares bought at the
     * strike under {@code executionId}.
     *
     * @param quantity what was removed, signed as it was held: negative was short
     * @param at when the broker's books changed, which may be the evening before the desk hears of it
     */
    record OptionExpired(
            AccountId account,
            String executionId,
            Instrument instrument,
            Quantity quantity,
            boolean assigned,
            Instant at)
            implements BrokerEvent {}

    /** Cash paid on shares held. */
    record DividendPaid(AccountId account, String reference, Symbol symbol, Money amount, Instant at)
            implements BrokerEvent {}
}
