package io.gatehouse.broker.simulator;

import io.gatehouse.execution.Answer;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the simulated broker answers when it is asked. Its caller holds the broker's lock. */
final class Questions {

    private final World world;
    private final BackOffice office;
    private final Books books;
    private final FaultPlan faults;
    private final HouseMargin margin;
    private final Tape tape;

    Questions(World world, BackOffice office, FaultPlan faults, HouseMargin margin) {
        this.world = world;
        this.office = office;
        this.books = office.books();
        this.faults = faults;
        this.margin = margin;
        this.tape = new Tape(world.market());
    }

    Answer<Optional<BrokerOrder>> find(AccountId account, OrderRef ref) {
        return query(
                account,
                "order " + ref,
                () -> books.find(ref)
                        .filter(order -> order.ticket().account().equals(account))
                        .map(SimulatedOrder::asBrokerOrder));
    }

    Answer<List<BrokerOrder>> workingOrders(AccountId account) {
        return query(
                account,
                "working orders",
                () -> books.openOrders(account).stream()
                        .map(SimulatedOrder::asBrokerOrder)
                        .toList());
    }

    Answer<List<BrokerPosition>> positions(AccountId account) {
        return query(account, "positions", () -> books.account(account).positions());
    }

    Answer<Money> cash(AccountId account) {
        return query(account, "cash", () -> books.account(account).cash());
    }

    Answer<List<BrokerEvent>> activitySince(AccountId account, Instant from) {
        return query(account, "activity", () -> books.account(account).activitySince(from));
    }

    Answer<Money> whatIfMargin(AccountId account, OptionContract contract, Quantity contracts, Price premium) {
        LocalDate today = world.clock().today();
        Answer<Optional<Money>> answer = query(
                account,
                "margin of " + contract,
                () -> tape.lastPrice(contract.underlying(), world.clock().now(), today)
                        .map(price -> margin.perContract(contract, premium, price, today)
                                .times(contracts.units())));
        if (answer instanceof Answer.Unknown<Optional<Money>> unknown) {
            return Answer.unknown(unknown.reason());
        }
        return ((Answer.Known<Optional<Money>>) answer)
                .value()
                .map(Answer::of)
                .orElseGet(() -> Answer.unknown("no price of " + contract.underlying() + " to compute margin from"));
    }

    private <T> Answer<T> query(AccountId account, String question, Supplier<T> answer) {
        books.account(account);
        if (books.outage().isPresent()) {
            return Answer.unknown("no connection to the simulated broker since "
                    + books.outage().get().from());
        }
        Instant now = world.clock().now();
        if (faults.leavesUnanswered(now, account + " " + question)) {
            office.commit(office.draft()
                    .struckBy(FaultKind.UNANSWERED_QUERY)
                    .tellSurely(now, new BrokerEvent.RequestTimedOut(account, question, now))
                    .done(now));
            return Answer.unknown("no reply within 10 s to the question for " + question);
        }
        return Answer.of(answer.get());
    }
}
