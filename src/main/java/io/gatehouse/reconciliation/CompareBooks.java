package io.gatehouse.reconciliation;

import io.gatehouse.execution.Answer;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Order;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds our positions, cash, orders and what was traded against the broker's. It repairs nothing; what nobody can
 * explain pauses the account in the same transaction.
 */
@Component
public class CompareBooks {

    private final AskBroker broker;
    private final ReadOurBooks books;
    private final ExpectEvents expect;
    private final ComparisonLog log;
    private final PauseAccount pause;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    CompareBooks(
            AskBroker broker,
            ReadOurBooks books,
            ExpectEvents expect,
            ComparisonLog log,
            PauseAccount pause,
            NyseCalendar calendar,
            DeskClock clock) {
        this.broker = broker;
        this.books = books;
        this.expect = expect;
        this.log = log;
        this.pause = pause;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Compares, records the result in the caller's transaction, and pauses the account if something is unexplained. A
     * difference counts when it is seen twice: an event may be booked between two questions.
     */
    @Transactional
    public Comparison compare(AccountId account, LocalDate session, Occasion occasion) {
        Inputs inputs = inputs(account, session);
        Inputs counted = inputs.unexplained().isEmpty() ? inputs : inputs(account, session);
        Comparison comparison = Comparison.of(account, session, occasion, clock.now(), counted);
        log.record(comparison);
        pause.ifUnexplained(comparison);
        return comparison;
    }

    /** Compares without recording or pausing. */
    public List<Difference> differences(AccountId account) {
        return inputs(account, calendar.sessionOnOrAfter(clock.today()).date()).differences();
    }

    private Inputs inputs(AccountId account, LocalDate session) {
        Instant from = books.from(account, session);
        List<Order> open = books.open(account);
        Answer<List<BrokerEvent>> activity = broker.activitySince(account, from);
        List<Order> there =
                open.stream().filter(order -> !books.isOnItsWay(order)).toList();
        Inputs inputs = new Inputs(
                books.books(account, from, open, activity), broker.books(account, there, activity), List.of());
        List<Difference> differences = inputs.unexplained();
        return differences.stream().anyMatch(Difference::isUnexplained)
                ? new Inputs(inputs.ours(), inputs.theirs(), expect.of(account, session, differences))
                : inputs;
    }
}
