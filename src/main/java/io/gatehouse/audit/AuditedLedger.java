package io.gatehouse.audit;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The ledger that everybody is given: what it records for the first time is a line of the trail in the same
 * transaction. Marks are no change of state and leave none.
 */
@Component
@Primary
class AuditedLedger implements Ledger {

    private final Ledger ledger;
    private final TellOrders orders;
    private final TellBooks books;

    AuditedLedger(@Qualifier("jdbcLedger") Ledger ledger, AuditTrail trail) {
        this.ledger = ledger;
        this.orders = new TellOrders(trail);
        this.books = new TellBooks(trail);
    }

    private static boolean told(boolean isNew, Runnable tell) {
        if (isNew) {
            tell.run();
        }
        return isNew;
    }

    @Override
    public void lock(AccountId account) {
        ledger.lock(account);
    }

    @Override
    public boolean openSession(AccountId account, LocalDate session, Instant at) {
        return told(ledger.openSession(account, session, at), () -> books.opened(account, session, at));
    }

    @Override
    public boolean closeSession(SessionEquity equity, Instant at) {
        return told(ledger.closeSession(equity, at), () -> books.closed(equity, at));
    }

    @Override
    public Optional<LocalDate> lastClosedSession(AccountId account) {
        return ledger.lastClosedSession(account);
    }

    @Override
    public List<SessionEquity> equity(AccountId account) {
        return ledger.equity(account);
    }

    @Override
    public Optional<SessionEquity> lastSettlement(AccountId account) {
        return ledger.lastSettlement(account);
    }

    @Override
    public boolean bookCash(CashEntry entry) {
        return told(ledger.bookCash(entry), () -> books.cash(entry));
    }

    @Override
    public List<CashEntry> cashEntries(AccountId account) {
        return ledger.cashEntries(account);
    }

    @Override
    public Money cash(AccountId account) {
        return ledger.cash(account);
    }

    @Override
    public boolean recordIntent(OrderIntent intent) {
        return told(ledger.recordIntent(intent), () -> orders.intended(intent));
    }

    @Override
    public boolean recordSent(OrderRef ref, Instant at) {
        return told(ledger.recordSent(ref, at), () -> orders.sent(ref, at));
    }

    @Override
    public boolean recordWorking(OrderRef ref, String brokerOrderId, Instant at) {
        return told(ledger.recordWorking(ref, brokerOrderId, at), () -> orders.working(ref, brokerOrderId, at));
    }

    @Override
    public boolean recordReprice(OrderRef ref, Price limit, Instant at) {
        return told(ledger.recordReprice(ref, limit, at), () -> orders.repriced(ref, limit, at));
    }

    @Override
    public boolean recordExitTurned(OrderRef ref, ExitReason reason, Instant at) {
        return told(ledger.recordExitTurned(ref, reason, at), () -> orders.turned(ref, reason, at));
    }

    @Override
    public Optional<ExitReason> exitReason(OrderRef ref) {
        return ledger.exitReason(ref);
    }

    @Override
    public boolean recordCancelled(OrderRef ref, String reason, Instant at) {
        return told(ledger.recordCancelled(ref, reason, at), () -> orders.cancelled(ref, reason, at));
    }

    @Override
    public boolean recordRejected(OrderRef ref, String reason, Instant at) {
        return told(ledger.recordRejected(ref, reason, at), () -> orders.rejected(ref, reason, at));
    }

    @Override
    public Optional<Order> order(OrderRef ref) {
        return ledger.order(ref);
    }

    @Override
    public boolean wasSent(OrderRef ref) {
        return ledger.wasSent(ref);
    }

    @Override
    public List<Order> openOrders(AccountId account) {
        return ledger.openOrders(account);
    }

    @Override
    public List<Order> orders(AccountId account, LocalDate session) {
        return ledger.orders(account, session);
    }

    @Override
    public Set<TradeId> entered(AccountId account, LocalDate session) {
        return ledger.entered(account, session);
    }

    @Override
    public List<Order> ordersOf(TradeId trade) {
        return ledger.ordersOf(trade);
    }

    @Override
    public boolean recordFill(Fill fill) {
        return told(ledger.recordFill(fill), () -> orders.filled(fill));
    }

    @Override
    public boolean recordCommission(AccountId account, String executionId, Money commission, Instant at) {
        return told(
                ledger.recordCommission(account, executionId, commission, at),
                () -> books.commission(account, executionId, commission, at));
    }

    @Override
    public Optional<Fill> fill(AccountId account, String executionId) {
        return ledger.fill(account, executionId);
    }

    @Override
    public List<Fill> fills(AccountId account, LocalDate session) {
        return ledger.fills(account, session);
    }

    @Override
    public List<Fill> fillsOf(TradeId trade) {
        return ledger.fillsOf(trade);
    }

    @Override
    public List<Position> positions(AccountId account) {
        return ledger.positions(account);
    }

    @Override
    public boolean recordInitialMargin(TradeId trade, Money margin) {
        return ledger.recordInitialMargin(trade, margin);
    }

    @Override
    public Optional<Money> initialMargin(TradeId trade) {
        return ledger.initialMargin(trade);
    }

    @Override
    public Optional<Trade> trade(TradeId trade) {
        return ledger.trade(trade);
    }

    @Override
    public List<Trade> openTrades(AccountId account) {
        return ledger.openTrades(account);
    }

    @Override
    public List<Trade> closedTrades(AccountId account, LocalDate from, LocalDate to) {
        return ledger.closedTrades(account, from, to);
    }

    @Override
    public List<Money> results(AccountId account, LocalDate to) {
        return ledger.results(account, to);
    }

    @Override
    public Optional<Price> lastMark(AccountId account, Instrument instrument) {
        return ledger.lastMark(account, instrument);
    }

    @Override
    public List<BookedFill> bookedSince(AccountId account, Instant from) {
        return ledger.bookedSince(account, from);
    }

    @Override
    public Map<Instrument, Price> lastMarks(AccountId account) {
        return ledger.lastMarks(account);
    }

    @Override
    public void recordMarks(AccountId account, Map<Instrument, Price> marks, Instant at) {
        ledger.recordMarks(account, marks, at);
    }
}
