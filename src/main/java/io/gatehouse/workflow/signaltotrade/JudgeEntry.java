package io.gatehouse.workflow.signaltotrade;

import io.gatehouse.execution.RepriceEntry;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Decides what to do with an entry order that did not end within its patience. */
@Component
class JudgeEntry {

    // The broker ends day orders at the close; after this it had its time to say so.
    private static final Duration GRACE_AFTER_CLOSE = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final StrategySettings strategy;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    JudgeEntry(Ledger ledger, StrategySettings strategy, NyseCalendar calendar, DeskClock clock) {
        this.ledger = ledger;
        this.strategy = strategy;
        this.calendar = calendar;
        this.clock = clock;
    }

    EntryJudgement judge(OrderRef ref) {
        Order order = order(ref);
        return judge(order, sessionOf(order), clock.now());
    }

    private EntryJudgement judge(Order order, TradingSession session, Instant now) {
        if (order.state().isTerminal()) {
            return EntryJudgement.ENDED;
        }
        if (isOver(session, now)) {
            return EntryJudgement.GIVE_UP;
        }
        if (order.state() != OrderState.WORKING) {
            return EntryJudgement.ASK;
        }
        boolean entriesOver = now.isAfter(strategy.schedule().lastEntryAt(session));
        return order.reprices() < RepriceEntry.MAX_REPRICES && !entriesOver
                ? EntryJudgement.REPRICE
                : EntryJudgement.CANCEL;
    }

    /** Whether the market has closed and the broker has had its time to say what became of the order. */
    boolean isTooLateToAsk(OrderRef ref) {
        return isOver(sessionOf(order(ref)), clock.now());
    }

    private static boolean isOver(TradingSession session, Instant now) {
        return now.isAfter(session.marketClosesAt().plus(GRACE_AFTER_CLOSE));
    }

    private Order order(OrderRef ref) {
        return ledger.order(ref).orElseThrow(() -> new IllegalStateException("there is no order " + ref));
    }

    private TradingSession sessionOf(Order order) {
        return calendar.sessionOn(order.intent().session())
                .orElseThrow(() -> new IllegalStateException("order " + order.ref() + " is of no session"));
    }
}
