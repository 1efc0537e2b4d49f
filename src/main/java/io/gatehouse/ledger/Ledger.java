package io.gatehouse.ledger;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The record. Every writing method adds and never changes what stands, takes part in the caller's transaction,
 * and says whether the fact was new; the same fact again changes nothing, a different one under the same key
 * is an {@link IllegalStateException}.
 */
public interface Ledger {

    /**
     * Makes the caller's transaction the only one that may write to the account until it ends. To be called
     * before reading what a decision rests on; not while waiting for a broker, whose own word would wait too.
     */
    void lock(AccountId account);

    // ── sessions and equity ──

    boolean openSession(AccountId account, LocalDate session, Instant at);

    boolean closeSession(SessionEquity equity, Instant at);

    Optional<LocalDate> lastClosedSession(AccountId account);

    /** Equity at each closed session, oldest first. */
    List<SessionEquity> equity(AccountId account);

    /** Equity at the last session that was closed: the settlement a day's loss is measured from. */
    Optional<SessionEquity> lastSettlement(AccountId account);

    // ── cash ──

    boolean bookCash(CashEntry entry);

    /** Every cash entry, oldest first. */
    List<CashEntry> cashEntries(AccountId account);

    /** Σ deposits: what was put into the account. */
    default Money deposits(AccountId account) {
        return cashEntries(account).stream()
                .filter(entry -> entry.kind() == CashEntry.Kind.DEPOSIT)
                .map(CashEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Σ cash entries + Σ fills + Σ commissions. */
    Money cash(AccountId account);

    // ── orders ──

    boolean recordIntent(OrderIntent intent);

    boolean recordSent(OrderRef ref, Instant at);

    boolean recordWorking(OrderRef ref, String brokerOrderId, Instant at);

    boolean recordReprice(OrderRef ref, Price limit, Instant at);

    /**
     * A working exit is from now on driven by another reason, which is the one its trade is closed for.
     *
     * @throws IllegalStateException if it is an entry, or has ended
     */
    boolean recordExitTurned(OrderRef ref, ExitReason reason, Instant at);

    /** What drives an exit order now; empty for an entry. */
    Optional<ExitReason> exitReason(OrderRef ref);

    boolean recordCancelled(OrderRef ref, String reason, Instant at);

    boolean recordRejected(OrderRef ref, String reason, Instant at);

    Optional<Order> order(OrderRef ref);

    /** Whether it was, or may have been, handed to the broker. */
    boolean wasSent(OrderRef ref);

    /** Orders that are not terminal, oldest first. */
    List<Order> openOrders(AccountId account);

    /** All orders of a session, oldest first. */
    List<Order> orders(AccountId account, LocalDate session);

    /** Trades whose entry was intended in a session, whatever became of it. */
    Set<TradeId> entered(AccountId account, LocalDate session);

    /** All orders of a trade, oldest first. */
    List<Order> ordersOf(TradeId trade);

    // ── fills ──

    boolean recordFill(Fill fill);

    /** Commission of an execution, which may be known later than the fill or before it; positive is paid. */
    boolean recordCommission(AccountId account, String executionId, Money commission, Instant at);

    Optional<Fill> fill(AccountId account, String executionId);

    List<Fill> fills(AccountId account, LocalDate session);

    List<Fill> fillsOf(TradeId trade);

    /** Fills at or after an instant with what they cost so far, in the order in which they were recorded. */
    List<BookedFill> bookedSince(AccountId account, Instant from);

    /** Everything held, ordered by trade, then instrument. */
    List<Position> positions(AccountId account);

    // ── trades ──

    /** Stores what is known of a trade before its first fill: the margin at entry. */
    boolean recordInitialMargin(TradeId trade, Money margin);

    /** What {@link #recordInitialMargin} stored, also while nothing of the trade is filled yet. */
    Optional<Money> initialMargin(TradeId trade);

    Optional<Trade> trade(TradeId trade);

    List<Trade> openTrades(AccountId account);

    /** Trades closed in {@code [from, to]}, oldest first. */
    List<Trade> closedTrades(AccountId account, LocalDate from, LocalDate to);

    /** Net results of all closed trades whose fills are all of a session or of those before it, in no order. */
    List<Money> results(AccountId account, LocalDate to);

    /** The last mark known of an instrument held by the account. */
    Optional<Price> lastMark(AccountId account, Instrument instrument);

    /** The last mark of everything held; what was never marked is missing. */
    Map<Instrument, Price> lastMarks(AccountId account);

    default void recordMark(AccountId account, Instrument instrument, Price mark, Instant at) {
        recordMarks(account, Map.of(instrument, mark), at);
    }

    /** What the market said of the instruments held; each stands until the next one of the same instrument. */
    void recordMarks(AccountId account, Map<Instrument, Price> marks, Instant at);
}
