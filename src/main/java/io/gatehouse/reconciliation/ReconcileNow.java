package io.gatehouse.reconciliation;

import io.gatehouse.execution.RecoverOrders;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Catches up with the broker and compares, outside the two comparisons of every session. */
@Component
public class ReconcileNow {

    private final RecoverOrders recover;
    private final CompareBooks compare;
    private final ReadOurBooks books;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    ReconcileNow(
            RecoverOrders recover, CompareBooks compare, ReadOurBooks books, NyseCalendar calendar, DeskClock clock) {
        this.recover = recover;
        this.compare = compare;
        this.books = books;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Compares now, for the session of today or the next one.
     *
     * @return empty if our books of the account were never opened, so that there is nothing to compare
     */
    @Transactional
    public Optional<Comparison> reconcile(AccountId account, Occasion occasion) {
        if (books.opened(account).isEmpty()) {
            return Optional.empty();
        }
        recover.recover(account);
        return compare(account, occasion);
    }

    /** The same, for whoever has caught up with the broker already. */
    @Transactional
    Optional<Comparison> compare(AccountId account, Occasion occasion) {
        return books.opened(account)
                .map(opened -> compare.compare(
                        account, calendar.sessionOnOrAfter(clock.today()).date(), occasion));
    }
}
