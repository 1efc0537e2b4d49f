package io.gatehouse.phases.report;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.ClosedTrades;
import io.gatehouse.phases.GateVerdict;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.SessionLog;
import io.gatehouse.phases.SessionRecord;
import io.gatehouse.phases.ValidateGate;
import io.gatehouse.safety.Latches;
import io.gatehouse.time.DeskClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what happened to an account. Changes nothing. */
@Component
public class ReportPhases {

    private static final LocalDate BEGINNING = LocalDate.EPOCH;
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final PhaseBook book;
    private final SessionLog sessions;
    private final ClosedTrades trades;
    private final Latches halts;
    private final ValidateGate gates;
    private final DeskClock clock;

    public ReportPhases(
            PhaseBook book,
            SessionLog sessions,
            ClosedTrades trades,
            Latches halts,
            ValidateGate gates,
            DeskClock clock) {
        this.book = book;
        this.sessions = sessions;
        this.trades = trades;
        this.halts = halts;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * Everything from one date to another, both included.
     *
     * @throws IllegalArgumentException if the end is before the start
     */
    @Transactional(readOnly = true)
    public PhaseReport between(AccountId account, LocalDate start, LocalDate end, Redaction redaction) {
        return redaction.of(read(account, start, end, true));
    }

    /**
     * The same, written. The gate is asked only for a format that says what it says.
     *
     * @throws IllegalArgumentException if the end is before the start
     */
    @Transactional(readOnly = true)
    public String export(AccountId account, LocalDate start, LocalDate end, ReportFormat format, Redaction redaction) {
        return format.write(redaction.of(read(account, start, end, format != ReportFormat.CSV)));
    }

    private PhaseReport read(AccountId account, LocalDate start, LocalDate end, boolean withGate) {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "the end " + end + " is before the start " + start + "; give the earlier date first");
        }
        return read(account, start, end, sessions.between(account, start, end), withGate);
    }

    /**
     * The last sessions and what happened since the first of them; everything when there are no more.
     *
     * @param limit sessions at most; 1 to 10,000
     * @throws IllegalArgumentException if the limit is out of range
     */
    @Transactional(readOnly = true)
    public PhaseReport last(AccountId account, int limit, Redaction redaction) {
        if (limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("the limit is 1 to 10000 sessions; have " + limit);
        }
        List<SessionRecord> all = sessions.between(account, BEGINNING, END);
        List<SessionRecord> last = all.subList(Math.max(0, all.size() - limit), all.size());
        LocalDate start = all.size() > limit ? last.get(0).session() : BEGINNING;
        return redaction.of(read(account, start, END, last, true));
    }

    private PhaseReport read(
            AccountId account, LocalDate start, LocalDate end, List<SessionRecord> found, boolean withGate) {
        Phase phase = book.standing(account).phase();
        return new PhaseReport(
                account,
                start,
                end,
                clock.now(),
                phase,
                book.transitions(account).stream()
                        .filter(move -> isWithin(move.session(), start, end))
                        .toList(),
                book.sizeChanges(account).stream()
                        .filter(change -> isWithin(change.session(), start, end))
                        .toList(),
                halts.since(account, Instant.EPOCH).stream()
                        .filter(halt -> isWithin(halt.session(), start, end))
                        .toList(),
                found,
                PhaseTotals.of(found, trades.closedIn(account, start, end)),
                withGate ? readiness(account, phase) : Optional.empty(),
                true);
    }

    private Optional<GateVerdict> readiness(AccountId account, Phase phase) {
        return phase.next().map(next -> gates.judge(account, next).verdict());
    }

    private static boolean isWithin(LocalDate session, LocalDate start, LocalDate end) {
        return !session.isBefore(start) && !session.isAfter(end);
    }
}
