package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.Trade;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The orders, fills and trades part of an artifact. */
@Component
class SessionOrders {

    private final Ledger ledger;

    SessionOrders(Ledger ledger) {
        this.ledger = ledger;
    }

    DailyArtifact.Orders of(AccountId account, LocalDate session) {
        List<Order> orders = ledger.orders(account, session);
        // An order works for one session only, so these are all its fills.
        Map<OrderRef, Money> slippage = slippage(orders, ledger.fills(account, session));
        return new DailyArtifact.Orders(
                orders.size(),
                count(orders, OrderState.FILLED),
                count(orders, OrderState.REJECTED),
                count(orders, OrderState.CANCELLED),
                (int) orders.stream()
                        .filter(order -> !order.state().isTerminal())
                        .count(),
                Texts.of(slippage.values().stream().reduce(Money.ZERO, Money::plus)),
                orders.stream()
                        .map(order -> line(order, Optional.ofNullable(slippage.get(order.ref()))))
                        .toList());
    }

    private static Map<OrderRef, Money> slippage(List<Order> orders, List<Fill> fills) {
        Map<OrderRef, OrderIntent> intents = orders.stream().collect(Collectors.toMap(Order::ref, Order::intent));
        Map<OrderRef, Money> slippage = new HashMap<>();
        for (Fill fill : fills) {
            fill.order()
                    .flatMap(ref -> Optional.ofNullable(intents.get(ref)))
                    .ifPresent(intent ->
                            intent.slippage(fill).ifPresent(cost -> slippage.merge(intent.ref(), cost, Money::plus)));
        }
        return slippage;
    }

    DailyArtifact.Trades tradesOf(AccountId account, LocalDate session) {
        return new DailyArtifact.Trades(
                ledger.fills(account, session).stream().map(SessionOrders::line).toList(),
                opened(account, session),
                ledger.closedTrades(account, session, session).stream()
                        .flatMap(SessionOrders::closed)
                        .toList());
    }

    // A trade's id carries the session of its signal, and an entry works for that session only.
    private List<String> opened(AccountId account, LocalDate session) {
        return ledger.fills(account, session).stream()
                .map(Fill::trade)
                .filter(trade -> trade.session().equals(session))
                .distinct()
                .sorted()
                .map(trade -> trade.value())
                .toList();
    }

    private static int count(List<Order> orders, OrderState state) {
        return (int) orders.stream().filter(order -> order.state() == state).count();
    }

    private static DailyArtifact.OrderLine line(Order order, Optional<Money> slippage) {
        return new DailyArtifact.OrderLine(
                order.ref().value(),
                order.intent().instrument().code(),
                order.intent().quantity().units(),
                order.limit().toString(),
                order.state().name(),
                order.filled().units(),
                order.reprices(),
                order.intent().exitReason().map(ExitReason::name).orElse(null),
                order.intent().mid().map(Price::toString).orElse(null),
                slippage.map(Texts::of).orElse(null),
                order.reason(),
                Texts.of(order.intent().at()));
    }

    private static DailyArtifact.FillLine line(Fill fill) {
        return new DailyArtifact.FillLine(
                fill.executionId(),
                fill.trade().value(),
                fill.kind().name(),
                fill.instrument().code(),
                fill.quantity().units(),
                fill.price().toString(),
                Texts.of(fill.at()));
    }

    private static Stream<DailyArtifact.ClosedLine> closed(Trade trade) {
        Optional<Trade.Closed> closed = trade.closed();
        return closed.stream()
                .map(end -> new DailyArtifact.ClosedLine(
                        trade.id().value(),
                        trade.contract().code(),
                        trade.contracts().units(),
                        trade.credit().toString(),
                        end.reason().name(),
                        Texts.of(end.netPnl())));
    }
}
