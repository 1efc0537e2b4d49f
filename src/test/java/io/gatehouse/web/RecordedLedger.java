package io.gatehouse.web;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.BookedFill;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A ledger to read from, filled by a test. The web writes nothing, so every writing method refuses. */
final class RecordedLedger implements Ledger {

    private final List<Order> orders = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Trade> trades = new ArrayList<>();
    private final Map<Instrument, Price> marks = new HashMap<>();

    RecordedLedger with(Order order) {
        orders.add(order);
        return this;
    }

    RecordedLedger with(Fill fill) {
        fills.add(fill);
        return this;
    }

    RecordedLedger with(Position position) {
        positions.add(position);
        return this;
    }

    RecordedLedger with(Trade trade) {
        trades.add(trade);
        return this;
    }

    RecordedLedger marked(Instrument instrument, String mark) {
        marks.put(instrument, Price.of(mark));
        return this;
    }

    @Override
    public Money cash(AccountId account) {
        return Money.of("100600.25");
    }

    @Override
    public List<Order> orders(AccountId account, LocalDate session) {
        return orders.stream()
                .filter(order -> order.intent().session().equals(session))
                .toList();
    }

    @Override
    public List<Fill> fillsOf(TradeId trade) {
        return fills.stream().filter(fill -> fill.trade().equals(trade)).toList();
    }

    @Override
    public List<BookedFill> bookedSince(AccountId account, Instant from) {
        return fills.stream()
                .filter(fill -> !fill.at().isBefore(from))
                .map(fill -> new BookedFill(fill, Optional.empty()))
                .toList();
    }

    @Override
    public List<Position> positions(AccountId account) {
        return positions;
    }

    @Override
    public Optional<Trade> trade(TradeId id) {
        return trades.stream().filter(trade -> trade.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Price> lastMark(AccountId account, Instrument instrument) {
        return Optional.ofNullable(marks.get(instrument));
    }

    private static UnsupportedOperationException notForTheWeb() {
        return new UnsupportedOperationException("the web does not ask this of the ledger");
    }

    @Override
    public void lock(AccountId account) {
        throw notForTheWeb();
    }

    @Override
    public boolean openSession(AccountId account, LocalDate session, Instant at) {
        throw notForTheWeb();
    }

    @Override
    public boolean closeSession(SessionEquity equity, Instant at) {
        throw notForTheWeb();
    }

    @Override
    public Optional<LocalDate> lastClosedSession(AccountId account) {
        throw notForTheWeb();
    }

    @Override
    public Set<TradeId> entered(AccountId account, LocalDate session) {
        throw notForTheWeb();
    }

    @Override
    public Optional<SessionEquity> lastSettlement(AccountId account) {
        throw notForTheWeb();
    }

    @Override
    public Map<Instrument, Price> lastMarks(AccountId account) {
        throw notForTheWeb();
    }

    @Override
    public List<SessionEquity> equity(AccountId account) {
        throw notForTheWeb();
    }

    @Override
    public boolean bookCash(CashEntry entry) {
        throw notForTheWeb();
    }

    @Override
    public List<CashEntry> cashEntries(AccountId account) {
        throw notForTheWeb();
    }

    @Override
    public boolean recordIntent(OrderIntent intent) {
        throw notForTheWeb();
    }

    @Override
    public boolean recordSent(OrderRef ref, Instant at) {
        throw notForTheWeb();
    }

    @Override
    public boolean recordWorking(OrderRef ref, String brokerOrderId, Instant at) {
        throw notForTheWeb();
    }

    @Override
    public boolean recordExitTurned(OrderRef ref, ExitReason reason, Instant at) {
        throw notForTheWeb();
    }

    @Override
    public Optional<ExitReason> exitReason(OrderRef ref) {
        return order(ref).flatMap(order -> order.intent().exitReason());
    }

    @Override
    public boolean recordReprice(OrderRef ref, Price limit, Instant at) {
        throw notForTheWeb();
    }

    @Override
    public boolean recordCancelled(OrderRef ref, String reason, Instant at) {
        throw notForTheWeb();
    }

    @Override
    public boolean recordRejected(OrderRef ref, String reason, Instant at) {
        throw notForTheWeb();
    }

    @Override
    public Optional<Money> initialMargin(TradeId trade) {
        throw notForTheWeb();
    }

    @Override
    public Optional<Order> order(OrderRef ref) {
        throw notForTheWeb();
    }

    @Override
    public List<Order> openOrders(AccountId account) {
        throw notForTheWeb();
    }

    @Override
    public List<Order> ordersOf(TradeId trade) {
        throw notForTheWeb();
    }

    @Override
    public boolean recordFill(Fill fill) {
        throw notForTheWeb();
    }

    @Override
    public boolean recordCommission(AccountId account, String executionId, Money commission, Instant at) {
        throw notForTheWeb();
    }

    @Override
    public List<Fill> fills(AccountId account, LocalDate session) {
        throw notForTheWeb();
    }

    @Override
    public boolean recordInitialMargin(TradeId trade, Money margin) {
        throw notForTheWeb();
    }

    @Override
    public List<Trade> openTrades(AccountId account) {
        throw notForTheWeb();
    }

    @Override
    public Optional<Fill> fill(AccountId account, String executionId) {
        throw notForTheWeb();
    }

    @Override
    public boolean wasSent(OrderRef ref) {
        throw notForTheWeb();
    }

    @Override
    public List<Trade> closedTrades(AccountId account, LocalDate from, LocalDate to) {
        throw notForTheWeb();
    }

    @Override
    public List<Money> results(AccountId account, LocalDate to) {
        throw notForTheWeb();
    }

    @Override
    public void recordMarks(AccountId account, Map<Instrument, Price> marks, Instant at) {
        throw notForTheWeb();
    }
}
