package io.gatehouse.broker.simulator;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The broker's whole state: the sum of the journal's entries and of nothing else, which is why a broker opened
 * again on its journal goes on as if it had never stopped.
 */
final class Books {

    private final TreeMap<AccountId, AccountBook> accounts = new TreeMap<>();
    private final Map<OrderRef, SimulatedOrder> orders = new HashMap<>();
    private final LinkedHashMap<OrderRef, SimulatedOrder> open = new LinkedHashMap<>();
    private final Map<OrderRef, Integer> messages = new HashMap<>();
    private final EnumMap<FaultKind, Long> faults = new EnumMap<>(FaultKind.class);
    private final Agenda agenda = new Agenda();
    private Optional<Outage> outage = Optional.empty();
    private Optional<Instant> latest = Optional.empty();

    void apply(Entry entry) {
        latest = latest.filter(known -> known.isAfter(entry.at())).or(() -> Optional.of(entry.at()));
        if (entry.done() != 0) {
            agenda.done(entry.done());
        }
        entry.changes().forEach(this::apply);
        entry.plans().forEach(plan -> agenda.plan(plan.due(), plan.step()));
    }

    private void apply(Change change) {
        if (change instanceof Change.AccountOpened opened) {
            accounts.put(opened.account(), new AccountBook(opened.cash()));
        } else if (change instanceof Change.MessageSent sent) {
            messages.merge(sent.ref(), 1, Integer::sum);
        } else if (change instanceof Change.LinkBroken broken) {
            outage = Optional.of(new Outage(broken.at(), broken.until()));
        } else if (change instanceof Change.LinkRestored) {
            outage = Optional.empty();
        } else if (change instanceof Change.FaultStruck fault) {
            faults.merge(fault.kind(), 1L, Long::sum);
        } else {
            applyToOrder(change);
            applyToAccount(change);
        }
    }

    private void applyToOrder(Change change) {
        if (change instanceof Change.OrderTaken taken) {
            keep(SimulatedOrder.taken(taken.ticket(), taken.brokerOrderId(), taken.at()));
        } else if (change instanceof Change.OrderAccepted accepted) {
            keep(order(accepted.ref()).accepted(accepted.marginPerUnit(), accepted.at()));
        } else if (change instanceof Change.OrderRefused refused) {
            keep(order(refused.ref()).ended(SimulatedOrder.Phase.REJECTED, refused.reason()));
        } else if (change instanceof Change.OrderEnded ended) {
            keep(order(ended.ref()).ended(SimulatedOrder.Phase.CANCELLED, ended.reason()));
        } else if (change instanceof Change.FillTried tried) {
            keep(order(tried.ref()).tried());
        } else if (change instanceof Change.LimitChanged changed) {
            keep(order(changed.ref()).limitedTo(changed.limit()));
            agenda.forget(step -> step.equals(new Step.TryFill(changed.ref())));
        } else if (change instanceof Change.Traded traded) {
            keep(order(traded.execution().ref()).traded(traded.execution()));
        }
    }

    private void applyToAccount(Change change) {
        if (change instanceof Change.Traded traded) {
            Money margin = order(traded.execution().ref()).marginPerUnit();
            account(traded.execution().account()).book(traded.execution(), margin);
        } else if (change instanceof Change.Charged charged) {
            account(charged.report().account()).book(charged.report());
        } else if (change instanceof Change.OptionRemoved removed) {
            account(removed.expiry().account()).book(removed);
        } else if (change instanceof Change.DividendBooked paid) {
            account(paid.dividend().account()).book(paid.dividend());
        } else if (change instanceof Change.SharesSplit split) {
            account(split.account()).split(split.symbol(), split.shares(), split.newPerOld());
        }
    }

    private void keep(SimulatedOrder order) {
        orders.put(order.ref(), order);
        if (order.phase().isTerminal()) {
            open.remove(order.ref());
            agenda.forget(step -> step.endsWith(order.ref()));
        } else {
            open.put(order.ref(), order);
        }
    }

    /** @throws IllegalArgumentException if the broker does not hold that account */
    AccountBook account(AccountId id) {
        AccountBook book = accounts.get(id);
        if (book == null) {
            throw new IllegalArgumentException(
                    "the simulated broker holds the accounts " + accounts.keySet() + "; have '" + id + "'");
        }
        return book;
    }

    List<AccountId> accounts() {
        return List.copyOf(accounts.keySet());
    }

    Optional<SimulatedOrder> find(OrderRef ref) {
        return Optional.ofNullable(orders.get(ref));
    }

    /** @throws IllegalStateException if it never arrived */
    SimulatedOrder order(OrderRef ref) {
        return find(ref).orElseThrow(() -> new IllegalStateException("no order " + ref + " is in the broker's books"));
    }

    /** Every order that ever arrived, by reference. */
    Map<OrderRef, SimulatedOrder> orders() {
        return Map.copyOf(orders);
    }

    /** Orders that have not ended, in the order of their arrival. */
    List<SimulatedOrder> openOrders(AccountId account) {
        return open.values().stream()
                .filter(order -> order.ticket().account().equals(account))
                .toList();
    }

    /** Margin of everything short and of every working order that sells options. */
    Money marginInUse(AccountId account) {
        return openOrders(account).stream()
                .filter(order -> order.ticket().instrument() instanceof OptionContract)
                .map(order -> order.marginPerUnit().times(order.unfilled().abs().units()))
                .reduce(account(account).marginHeld(), Money::plus);
    }

    int messagesAbout(OrderRef ref) {
        return messages.getOrDefault(ref, 0);
    }

    /** The gap we are in, with its planned end; empty while connected. */
    Optional<Outage> outage() {
        return outage;
    }

    Optional<Instant> latestInstant() {
        return latest;
    }

    Map<FaultKind, Long> faults() {
        return new EnumMap<>(faults);
    }

    Optional<Instant> nextDue() {
        return agenda.first().map(Agenda.Item::due);
    }

    Agenda agenda() {
        return agenda;
    }
}
