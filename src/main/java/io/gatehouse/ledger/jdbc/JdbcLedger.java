package io.gatehouse.ledger.jdbc;

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
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger on one database; each group of facts has its own class. */
@Component
class JdbcLedger implements Ledger {

    private final AccountRow account;
    private final Sessions sessions;
    private final Orders orders;
    private final ExitTurns exitTurns;
    private final Positions positions;
    private final Fills fills;
    private final Trades trades;

    JdbcLedger(JdbcOperations database, NyseCalendar calendar) {
        JdbcClient jdbc = JdbcClient.create(database);
        account = new AccountRow(jdbc);
        sessions = new Sessions(jdbc, account);
        orders = new Orders(jdbc, account);
        exitTurns = new ExitTurns(jdbc, account, orders);
        positions = new Positions(jdbc, database);
        fills = new Fills(jdbc, account, orders, positions, calendar);
        trades = new Trades(jdbc, account);
    }

    @Override
    public void lock(AccountId of) {
        account.lock(of);
    }

    @Override
    public boolean openSession(AccountId of, LocalDate session, Instant at) {
        return sessions.open(of, session, at);
    }

    @Override
    public boolean closeSession(SessionEquity equity, Instant at) {
        return sessions.close(equity, at);
    }

    @Override
    public Optional<LocalDate> lastClosedSession(AccountId of) {
        return sessions.lastClosed(of);
    }

    @Override
    public List<SessionEquity> equity(AccountId of) {
        return sessions.equity(of);
    }

    @Override
    public Optional<SessionEquity> lastSettlement(AccountId of) {
        return sessions.lastSettlement(of);
    }

    @Override
    public boolean bookCash(CashEntry entry) {
        return account.book(entry);
    }

    @Override
    public List<CashEntry> cashEntries(AccountId of) {
        return account.entries(of);
    }

    @Override
    public Money cash(AccountId of) {
        return account.cash(of);
    }

    @Override
    public boolean recordIntent(OrderIntent intent) {
        return orders.intend(intent);
    }

    @Override
    public boolean recordSent(OrderRef ref, Instant at) {
        return orders.sent(ref, at);
    }

    @Override
    public boolean recordWorking(OrderRef ref, String brokerOrderId, Instant at) {
        return orders.working(ref, brokerOrderId, at);
    }

    @Override
    public boolean recordReprice(OrderRef ref, Price limit, Instant at) {
        return orders.reprice(ref, limit, at);
    }

    @Override
    public boolean recordExitTurned(OrderRef ref, ExitReason reason, Instant at) {
        return exitTurns.turn(ref, reason, at);
    }

    @Override
    public Optional<ExitReason> exitReason(OrderRef ref) {
        return exitTurns.reason(ref);
    }

    @Override
    public boolean recordCancelled(OrderRef ref, String reason, Instant at) {
        return orders.end(ref, OrderEvent.Kind.CANCELLED, reason, at);
    }

    @Override
    public boolean recordRejected(OrderRef ref, String reason, Instant at) {
        return orders.end(ref, OrderEvent.Kind.REJECTED, reason, at);
    }

    @Override
    public Optional<Order> order(OrderRef ref) {
        return orders.order(ref);
    }

    @Override
    public boolean wasSent(OrderRef ref) {
        return orders.wasSent(ref);
    }

    @Override
    public List<Order> openOrders(AccountId of) {
        return orders.open(of);
    }

    @Override
    public List<Order> orders(AccountId of, LocalDate session) {
        return orders.ofSession(of, session);
    }

    @Override
    public Set<TradeId> entered(AccountId of, LocalDate session) {
        return orders.entered(of, session);
    }

    @Override
    public List<Order> ordersOf(TradeId trade) {
        return orders.ofTrade(trade);
    }

    @Override
    public boolean recordFill(Fill fill) {
        return fills.record(fill);
    }

    @Override
    public boolean recordCommission(AccountId of, String executionId, Money commission, Instant at) {
        return fills.recordCommission(of, executionId, commission, at);
    }

    @Override
    public Optional<Fill> fill(AccountId of, String executionId) {
        return fills.fill(of, executionId);
    }

    @Override
    public List<Fill> fills(AccountId of, LocalDate session) {
        return fills.ofSession(of, session);
    }

    @Override
    public List<Fill> fillsOf(TradeId trade) {
        return fills.ofTrade(trade);
    }

    @Override
    public List<BookedFill> bookedSince(AccountId of, Instant from) {
        return fills.since(of, from);
    }

    @Override
    public List<Position> positions(AccountId of) {
        return positions.held(of);
    }

    @Override
    public boolean recordInitialMargin(TradeId trade, Money margin) {
        return trades.recordInitialMargin(trade, margin);
    }

    @Override
    public Optional<Money> initialMargin(TradeId trade) {
        return trades.initialMargin(trade);
    }

    @Override
    public Optional<Trade> trade(TradeId trade) {
        return trades.trade(trade);
    }

    @Override
    public List<Trade> openTrades(AccountId of) {
        return trades.open(of);
    }

    @Override
    public List<Trade> closedTrades(AccountId of, LocalDate from, LocalDate to) {
        return trades.closed(of, from, to);
    }

    @Override
    public List<Money> results(AccountId of, LocalDate to) {
        return trades.results(of, to);
    }

    @Override
    public Optional<Price> lastMark(AccountId of, Instrument instrument) {
        return positions.lastMark(of, instrument);
    }

    @Override
    public Map<Instrument, Price> lastMarks(AccountId of) {
        return positions.lastMarks(of);
    }

    @Override
    public void recordMarks(AccountId of, Map<Instrument, Price> marks, Instant at) {
        positions.mark(of, marks, at);
    }
}
