package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything a broker's books hold at one moment, to compare with another moment or another broker. */
record Seen(
        Map<AccountId, Account> accounts,
        Map<OrderRef, SimulatedOrder> orders,
        List<Agenda.Item> agenda,
        Map<FaultKind, Long> faults,
        Optional<Outage> outage) {

    record Account(
            Money cash, Money marginInUse, List<BrokerPosition> positions, List<BrokerEvent> activity, int open) {}

    static Seen of(SimulatedBroker broker) {
        return of(broker.books());
    }

    static Seen of(Books books) {
        Map<AccountId, Account> accounts = new TreeMap<>();
        for (AccountId id : books.accounts()) {
            AccountBook book = books.account(id);
            accounts.put(
                    id,
                    new Account(
                            book.cash(),
                            books.marginInUse(id),
                            book.positions(),
                            book.activity(),
                            books.openOrders(id).size()));
        }
        return new Seen(accounts, books.orders(), books.agenda().items(), Map.copyOf(books.faults()), books.outage());
    }
}
