package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.AccountKinds;
import io.gatehouse.strategy.StrategySettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads from the record everything a gate looks at. */
@Component
class GatherEvidence {

    private final PhaseBook book;
    private final SessionLog sessions;
    private final ClosedTrades trades;
    private final DrillRecord drills;
    private final AccountKinds kinds;
    private final DeskSessions time;
    private final PlannedPayoff planned;

    GatherEvidence(
            PhaseBook book,
            SessionLog sessions,
            ClosedTrades trades,
            DrillRecord drills,
            AccountKinds kinds,
            DeskSessions time,
            StrategySettings strategy) {
        this.book = book;
        this.sessions = sessions;
        this.trades = trades;
        this.drills = drills;
        this.kinds = kinds;
        this.time = time;
        this.planned = PlannedPayoff.of(strategy);
    }

    Evidence of(AccountId account) {
        PhaseStanding standing = book.standing(account);
        LocalDate today = time.current();
        List<SessionRecord> counted = sessions.between(account, standing.evidenceFromSession(), today);
        return new Evidence(
                account,
                kinds.kindOf(account),
                standing.phase(),
                standing.evidenceFrom(),
                time.now(),
                counted,
                missing(standing, counted),
                trades.openedIn(account, standing.phase(), standing.evidenceFrom()),
                book.byHandSince(account, standing.evidenceFrom()),
                trades.adoptedSince(account, standing.evidenceFrom()),
                drills.lastPassed(account).map(drill -> time.between(drill, today)),
                planned);
    }

    // An account that has never recorded a session has no beginning from which one could be missing.
    private List<LocalDate> missing(PhaseStanding standing, List<SessionRecord> counted) {
        if (counted.isEmpty()) {
            return List.of();
        }
        LocalDate first = counted.get(0).session();
        LocalDate from =
                standing.evidenceFromSession().equals(LocalDate.EPOCH) ? first : standing.evidenceFromSession();
        Set<LocalDate> recorded = counted.stream().map(SessionRecord::session).collect(Collectors.toSet());
        LocalDate last = counted.get(counted.size() - 1).session();
        LocalDate over = time.previous(time.current());
        LocalDate until = over.isAfter(last) ? over : last;
        return time.calendar().sessionsBetween(from, until).stream()
                .map(session -> session.date())
                .filter(date -> !recorded.contains(date))
                .toList();
    }
}
