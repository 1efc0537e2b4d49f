package io.gatehouse.phases;

import io.gatehouse.execution.SessionSettled;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.safety.Latches;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records a session in the transaction that closes it, zero-trade ones included; then sizes are looked at. */
@Component
public class RecordSession {

    /** Ends that say nothing about the strategy's chances: entries were not allowed. */
    private static final Set<SignalOutcome> NOT_ALLOWED = EnumSet.of(
            SignalOutcome.REJECTED_BY_CIRCUIT_BREAKER,
            SignalOutcome.REJECTED_BY_PAUSE,
            SignalOutcome.REJECTED_BY_REGIME,
            SignalOutcome.REJECTED_BY_PHASE);

    private final Ledger ledger;
    private final SignalBook signals;
    private final PhaseBook book;
    private final ClosedTrades trades;
    private final SessionLog sessions;
    private final Latches halts;
    private final AccountOrigins origins;
    private final EquityBasis equity;
    private final WatchPhase watch;
    private final PositionSizing sizing;
    private final PhaseHistory history;
    private final DeskSessions time;

    RecordSession(
            Ledger ledger,
            SignalBook signals,
            PhaseBook book,
            ClosedTrades trades,
            SessionLog sessions,
            Latches halts,
            AccountOrigins origins,
            EquityBasis equity,
            WatchPhase watch,
            PositionSizing sizing,
            PhaseHistory history,
            DeskSessions time) {
        this.ledger = ledger;
        this.signals = signals;
        this.book = book;
        this.trades = trades;
        this.sessions = sessions;
        this.halts = halts;
        this.origins = origins;
        this.equity = equity;
        this.watch = watch;
        this.sizing = sizing;
        this.history = history;
        this.time = time;
    }

    @EventListener
    void on(SessionSettled settled) {
        SessionEquity at = settled.equity();
        // What was booked past this module, or changed by a late commission, is caught up with here.
        ledger.closedTrades(at.account(), at.session(), at.session()).forEach(trade -> watch.keep(trade.id()));
        origins.note(at.account(), equity.kindOf(at.account()), time.now());
        watch.look(at.account());
        SessionRecord session = describe(at);
        if (sessions.record(session)) {
            history.sessionEnded(session);
            sizing.afterClose(at.account(), at.session());
        }
    }

    private SessionRecord describe(SessionEquity at) {
        AccountId account = at.account();
        List<PhaseTrade> closed = trades.closedIn(account, at.session(), at.session());
        Results results = Results.of(closed);
        List<Order> entries = ledger.orders(account, at.session()).stream()
                .filter(order -> order.intent().isEntry() && !order.filled().isZero())
                .toList();
        List<Signal> raised = signals.signals(account, at.session());
        Optional<Ratio> winRate = results.winRate();
        return new SessionRecord(
                account,
                at.session(),
                book.standing(account).phase(),
                entries.size(),
                results.wins(),
                results.losses(),
                closed.size(),
                winRate,
                results.profitFactor(),
                pnl(at),
                at.netLiquidation(),
                entries.stream().map(RecordSession::plannedLoss).toList(),
                halts.closedIn(account, at.session()),
                raised.size(),
                // By the orders: a signal's own end may still be on its way.
                entries.size(),
                raised.stream().anyMatch(RecordSession::wasAllowed),
                time.now());
    }

    private static boolean wasAllowed(Signal signal) {
        return signal.ended().map(end -> !NOT_ALLOWED.contains(end.outcome())).orElse(true);
    }

    private static Money plannedLoss(Order entry) {
        return entry.intent()
                .instrument()
                .valueOf(entry.filled().abs(), entry.intent().limit())
                .times(2);
    }

    /** Change of net liquidation since the session before, without what was put in or taken out. */
    private Money pnl(SessionEquity at) {
        Optional<SessionRecord> before = sessions.last(at.account());
        if (before.isPresent()) {
            Money flows = equity.flowsSince(at.account(), before.get().at());
            return at.netLiquidation().minus(before.get().netLiquidation()).minus(flows);
        }
        // The first recorded session of an account that traded before sessions were recorded.
        Optional<SessionEquity> older = ledger.equity(at.account()).stream()
                .filter(day -> day.session().isBefore(at.session()))
                .reduce((earlier, later) -> later);
        Money start = older.map(SessionEquity::netLiquidation).orElse(Money.ZERO);
        Instant since = older.map(day -> closeOf(day.session())).orElse(Instant.MIN);
        return at.netLiquidation().minus(start).minus(equity.flowsSince(at.account(), since));
    }

    private Instant closeOf(LocalDate session) {
        return time.calendar().sessionOnOrAfter(session).marketClosesAt();
    }
}
