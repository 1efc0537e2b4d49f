package io.gatehouse.reconciliation;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last time the books of an account were compared. */
@Component
public class LatestComparison {

    private final ComparisonLog log;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    LatestComparison(ComparisonLog log, NyseCalendar calendar, DeskClock clock) {
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** That of the session of today or the next one, or of the session before; empty if there was none. */
    public Optional<ComparisonLog.Recorded> of(AccountId account) {
        LocalDate session = calendar.sessionOnOrAfter(clock.today()).date();
        return last(account, session)
                .or(() -> last(account, calendar.previous(session).date()));
    }

    /** Why nothing may be entered for want of an agreeing comparison, once one was tried; empty if nothing is amiss. */
    public Optional<String> whyNotClean(AccountId account) {
        return of(account)
                .flatMap(compared -> compared.whyNotClean()
                        .map(why -> why + ", compared " + compared.at()
                                + (compared.outcome() == Outcome.NOT_COMPARED
                                        ? "; it is tried again every 15 minutes until the open"
                                        : "")));
    }

    private Optional<ComparisonLog.Recorded> last(AccountId account, LocalDate session) {
        List<ComparisonLog.Recorded> all = log.of(account, session);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
