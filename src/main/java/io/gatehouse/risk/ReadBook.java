package io.gatehouse.risk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.gatehouse.instrument.Instrument;
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
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from the ledger what an account has open or is about to open. */
@Component
class ReadBook {

    private final Ledger ledger;
    private final ValueAccount value;

    ReadBook(Ledger ledger, ValueAccount value) {
        this.ledger = ledger;
        this.value = value;
    }

    private record Part(TradeId trade, OpenRisk.Lot lot) {}

    /** The book as a new entry of this id would find it; what stands of the entry itself does not count. */
    Book of(TradeId entry, MarketNow market) {
        return of(entry.account(), entry.session(), market, trade -> !trade.equals(entry));
    }

    /** The whole book. */
    Book of(AccountId account, LocalDate session, MarketNow market) {
        return of(account, session, market, trade -> true);
    }

    private Book of(AccountId account, LocalDate session, MarketNow market, Predicate<TradeId> counts) {
        List<Position> held = ledger.positions(account);
        Map<Instrument, Price> marks = ledger.lastMarks(account);
        Map<TradeId, Trade> trades = ledger.openTrades(account).stream().collect(toMap(Trade::id, trade -> trade));
        Stream<Part> open = held.stream()
                .map(position -> held(position, Objects.requireNonNull(trades.get(position.trade())), marks));
        Stream<Part> opening = ledger.openOrders(account).stream()
                .filter(order -> order.intent().isEntry())
                .map(ReadBook::opening);
        Map<TradeId, List<OpenRisk.Lot>> lots = Stream.concat(open, opening)
                .filter(part -> counts.test(part.trade()))
                .collect(groupingBy(Part::trade, TreeMap::new, mapping(Part::lot, toList())));
        return new Book(
                lots.entrySet().stream()
                        .map(trade -> new OpenRisk(trade.getKey(), trade.getValue()))
                        .toList(),
                enteredIn(account, session, counts),
                lots.keySet().stream().map(id -> margin(id, trades)).reduce(Money.ZERO, Money::plus),
                value.of(account, held, marks, market));
    }

    private static Part held(Position position, Trade trade, Map<Instrument, Price> marks) {
        Price last = marks.getOrDefault(position.instrument(), trade.credit());
        return new Part(
                position.trade(), new OpenRisk.Lot(position.instrument(), position.quantity(), trade.credit(), last));
    }

    private static Part opening(Order order) {
        return new Part(
                order.intent().trade(),
                new OpenRisk.Lot(order.intent().instrument(), order.unfilled(), order.limit(), order.limit()));
    }

    private int enteredIn(AccountId account, LocalDate session, Predicate<TradeId> counts) {
        return (int) ledger.entered(account, session).stream().filter(counts).count();
    }

    private Money margin(TradeId id, Map<TradeId, Trade> trades) {
        Trade trade = trades.get(id);
        return trade == null
                ? ledger.initialMargin(id)
                        .orElseThrow(() -> new IllegalStateException("the working entry " + id + " has no margin"))
                : trade.initialMargin();
    }
}
