package io.gatehouse.phases.report;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.GateVerdict;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.SessionRecord;
import io.gatehouse.phases.SizeChange;
import io.gatehouse.safety.Latch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened to an account from one date to another, both included, redacted.
 *
 * @param asOf desk time at which it was read
 * @param phase where the account stands then
 * @param transitions moves, oldest first
 * @param sizes changes of the position size, oldest first
 * @param halts of entries, oldest first, with who acknowledged them
 * @param sessions recorded trading sessions, oldest first
 * @param totals over the sessions and the trades closed in them
 * @param readiness what the gate to the next phase says then; empty in the last phase
 * @param namesPeople whether operators stand with their ids
 */
public record PhaseReport(
        AccountId account,
        LocalDate start,
        LocalDate end,
        Instant asOf,
        Phase phase,
        List<PhaseTransition> transitions,
        List<SizeChange> sizes,
        List<Latch> halts,
        List<SessionRecord> sessions,
        PhaseTotals totals,
        Optional<GateVerdict> readiness,
        boolean namesPeople) {

    public PhaseReport {
        transitions = List.copyOf(transitions);
        sizes = List.copyOf(sizes);
        halts = List.copyOf(halts);
        sessions = List.copyOf(sessions);
    }
}
