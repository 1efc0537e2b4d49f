package io.gatehouse.web.book;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads single trades, and those that ended lately. */
@Component
@ConditionalOnWebApplication
class ReadTrade {

    private static final int LATELY = 30;

    private final Ledger ledger;
    private final ReadHoldings holdings;
    private final DeskClock clock;

    ReadTrade(Ledger ledger, ReadHoldings holdings, DeskClock clock) {
        this.ledger = ledger;
        this.holdings = holdings;
        this.clock = clock;
    }

    Optional<TradeView> read(TradeId id) {
        return ledger.trade(id).map(trade -> view(id, trade));
    }

    /** Trades that ended in the last 30 calendar days, oldest first. */
    List<Trade> closed(AccountId account) {
        LocalDate today = clock.today();
        return ledger.closedTrades(account, today.minusDays(LATELY), today);
    }

    static TradeView.ClosedRow closedRow(Trade trade) {
        Trade.Closed end = trade.closed().orElseThrow();
        return new TradeView.ClosedRow(
                trade.id().symbol().value(),
                Shown.quantity(trade.contracts().units()) + " × "
                        + Shown.instrument(trade.contract().code()),
                "/accounts/" + trade.id().account() + "/positions/" + trade.id().value(),
                Shown.price(trade.credit()),
                Shown.words(end.reason().name()),
                Shown.result(end.netPnl()),
                Shown.r(end.netPnl().dividedBy(ClosedList.planned(trade))),
                Shown.date(end.session()),
                trade.phase().map(Shown::words));
    }

    private TradeView view(TradeId id, Trade trade) {
        LocalDate today = clock.today();
        Optional<Trade.Closed> end = trade.closed();
        List<Holding> held = holdings.read(id.account()).rows().stream()
                .filter(row -> row.trade().equals(id.value()))
                .toList();
        return new TradeView(
                id.value(),
                id.symbol().value(),
                Shown.instrument(trade.contract().code()),
                end.map(closed -> "Closed: " + Shown.words(closed.reason().name()))
                        .orElse("Open"),
                end.map(closed -> Shown.result(closed.netPnl()))
                        .or(() -> held.stream().findFirst().map(Holding::pnl))
                        .orElse(Figure.unknown("nothing is marked yet")),
                Shown.moment(trade.openedAt(), today),
                "/accounts/" + id.account() + "/signals/" + id.value(),
                facts(trade),
                held,
                ledger.ordersOf(id).stream().map(order -> order(order, today)).toList(),
                ledger.fillsOf(id).stream().map(fill -> fill(fill, today)).toList());
    }

    private static List<TradeView.Fact> facts(Trade trade) {
        return List.of(
                new TradeView.Fact("contracts", Shown.quantity(trade.contracts().units())),
                new TradeView.Fact("credit", Shown.price(trade.credit()) + " per share"),
                new TradeView.Fact("planned loss at the stop", Shown.money(ClosedList.planned(trade))),
                new TradeView.Fact("margin at entry", Shown.money(trade.initialMargin())),
                new TradeView.Fact("expiry", Shown.date(trade.contract().expiry())),
                new TradeView.Fact("phase", trade.phase().map(Shown::words).orElse("–")),
                new TradeView.Fact("process", "signal-to-trade:" + trade.id().value()));
    }

    private static TradeView.OrderRow order(Order order, LocalDate today) {
        boolean bad = order.state() == OrderState.REJECTED;
        return new TradeView.OrderRow(
                order.ref().value(),
                order.intent()
                        .exitReason()
                        .map(reason -> "Exit: " + Shown.words(reason.name()))
                        .orElse("Entry"),
                Shown.quantity(order.intent().quantity().units()),
                Shown.quantity(order.filled().units()),
                Shown.price(order.limit()),
                order.reprices(),
                (bad ? "! " : "") + Shown.words(order.state().name()),
                bad ? "bad" : order.state() == OrderState.FILLED ? "ok" : "",
                order.reason(),
                Shown.moment(order.since(), today));
    }

    private static TradeView.FillRow fill(Fill fill, LocalDate today) {
        return new TradeView.FillRow(
                fill.executionId(),
                Shown.words(fill.kind().name()),
                Shown.instrument(fill.instrument().code()),
                Shown.quantity(fill.quantity().units()),
                Shown.price(fill.price()),
                Shown.money(fill.cash()),
                Shown.moment(fill.at(), today));
    }
}
