package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a move with everything that belongs to it, in the caller's transaction; the account is locked. */
@Component
class RecordMove {

    private final PhaseBook book;
    private final EntryHalts halts;
    private final CancelEntries cancelEntries;
    private final ClosedTrades trades;
    private final SessionLog sessions;
    private final PhaseHistory history;
    private final DeskSessions time;
    private final PhaseSizes sizes;
    private final ApplicationEventPublisher events;

    RecordMove(
            PhaseBook book,
            EntryHalts halts,
            CancelEntries cancelEntries,
            ClosedTrades trades,
            SessionLog sessions,
            PhaseHistory history,
            DeskSessions time,
            PhaseSettings settings,
            ApplicationEventPublisher events) {
        this.book = book;
        this.halts = halts;
        this.cancelEntries = cancelEntries;
        this.trades = trades;
        this.sessions = sessions;
        this.history = history;
        this.time = time;
        this.sizes = new PhaseSizes(settings.size());
        this.events = events;
    }

    PhaseTransition move(
            AccountId account,
            PhaseTransition.Kind kind,
            Phase to,
            String trigger,
            String reason,
            People people,
            Optional<String> evidence) {
        PhaseStanding before = book.standing(account);
        Optional<PhaseTransition> last = book.lastTransition(account);
        if (last.filter(move -> move.at().isAfter(time.now())).isPresent()) {
            throw new IllegalStateException("account " + account + " moved at "
                    + last.get().at() + ", and the desk clock is behind that: " + time.now());
        }
        PhaseTransition transition = new PhaseTransition(
                account,
                last.map(PhaseTransition::number).orElse(0) + 1,
                kind,
                before.phase(),
                to,
                time.now(),
                time.current(),
                time.firstUntouched(),
                trigger,
                reason,
                people,
                evidence);
        SizeChange size = sizes.onMove(before, transition);
        book.record(transition, size);
        history.moved(
                transition,
                size,
                Results.of(trades.openedIn(account, before.phase(), before.evidenceFrom())),
                sessions.between(account, before.evidenceFromSession(), time.current()));
        if (kind == PhaseTransition.Kind.DOWNGRADE || to.isBelow(before.phase())) {
            // An entry that works would still fill at the size of the phase above.
            cancelEntries.of(account);
        }
        events.publishEvent(new PhaseMoved(transition));
        return transition;
    }

    /** Takes the account down one phase; in Experience the evidence starts again. Entries halt either way. */
    PhaseTransition downgrade(AccountId account, DowngradeCause cause) {
        Phase from = book.standing(account).phase();
        PhaseTransition transition = move(
                account,
                PhaseTransition.Kind.DOWNGRADE,
                from.previous().orElse(from),
                cause.trigger(),
                cause.reason(),
                People.desk(),
                Optional.empty());
        EntryHalt halt = new EntryHalt(
                transition.id(),
                account,
                transition.session(),
                transition.at(),
                transition.from().displayName() + " to " + transition.to().displayName() + ", " + cause.trigger() + ": "
                        + cause.reason(),
                Optional.empty());
        halts.open(halt);
        history.halted(halt);
        events.publishEvent(new PhaseDowngraded(transition));
        return transition;
    }
}
