package io.gatehouse.risk;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from the ledger what an account has open or is about to open. */
@Component
class ReadBook {

    private final Ledger ledger;

    ReadBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The book as a new entry of this id would find it; what stands of the entry itself does not count. */
    Book of(TradeId entry) {
        List<Trade> open = ledger.openTrades(entry.account()).stream()
                .filter(trade -> !trade.id().equals(entry))
                .toList();
        Set<TradeId> opened = open.stream().map(Trade::id).collect(Collectors.toSet());
        List<TradeId> opening = ledger.openOrders(entry.account()).stream()
                .filter(order -> order.intent().isEntry())
                .map(order -> order.intent().trade())
                .filter(trade -> !opened.contains(trade) && !trade.equals(entry))
                .toList();
        List<Symbol> underlyings = Stream.concat(opened.stream(), opening.stream())
                .map(TradeId::symbol)
                .sorted()
                .toList();
        return new Book(
                underlyings,
                enteredIn(entry.account(), entry.session(), entry),
                marginOf(open).plus(marginOfOpening(opening)),
                equity(entry.account()));
    }

    private int enteredIn(AccountId account, LocalDate session, TradeId except) {
        return (int) ledger.orders(account, session).stream()
                .map(Order::intent)
                .filter(intent -> intent.isEntry() && !intent.trade().equals(except))
                .count();
    }

    private static Money marginOf(List<Trade> open) {
        return open.stream().map(Trade::initialMargin).reduce(Money.ZERO, Money::plus);
    }

    private Money marginOfOpening(List<TradeId> opening) {
        return opening.stream()
                .map(trade -> ledger.initialMargin(trade)
                        .orElseThrow(() -> new IllegalStateException("the working entry " + trade + " has no margin")))
                .reduce(Money.ZERO, Money::plus);
    }

    private Optional<Money> equity(AccountId account) {
        Money equity = ledger.cash(account);
        for (Position position : ledger.positions(account)) {
            Optional<Price> mark = ledger.lastMark(account, position.instrument());
            if (mark.isEmpty()) {
                return Optional.empty();
            }
            equity = equity.plus(position.instrument().valueOf(position.quantity(), mark.get()));
        }
        return Optional.of(equity);
    }
}
