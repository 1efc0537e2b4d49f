package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        return new DailyArtifact.Orders(
                orders.size(),
                count(orders, OrderState.FILLED),
                count(orders, OrderState.REJECTED),
                count(orders, OrderState.CANCELLED),
                (int) orders.stream()
                        .filter(order -> !order.state().isTerminal())
                        .count(),
                orders.stream().map(SessionOrders::line).toList());
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

    private static DailyArtifact.OrderLine line(Order order) {
        return new DailyArtifact.OrderLine(
                order.ref().value(),
                order.intent().instrument().code(),
                order.intent().quantity().units(),
                order.limit().toString(),
                order.state().name(),
                order.filled().units(),
                order.reprices(),
                order.intent().exitReason().map(ExitReason::name).orElse(null),
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
