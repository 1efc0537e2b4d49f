package io.gatehouse.phases.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an account stands. Amounts are dollars, instants UTC.
 *
 * @param name as people read it
 * @param evidenceFrom first session that counts for the next gate; absent when all of them do
 * @param sizeInForce planned loss of a position; absent where the strategy's own number of contracts is sold
 * @param sizeCut whether a downgrade has cut the size
 * @param growthFrozen whether Scaling's growth is frozen
 * @param nextEntryAt when the next entry is allowed, where the phase's limit is used up
 * @param halts open ones; entries stand still until each is acknowledged
 * @param moves of the account, newest first
 * @param health how the phases do their work
 */
public record PhaseView(
        String account,
        String phase,
        String name,
        Optional<LocalDate> evidenceFrom,
        Optional<BigDecimal> sizeInForce,
        boolean sizeCut,
        boolean growthFrozen,
        Optional<Instant> nextEntryAt,
        List<Halt> halts,
        List<Move> moves,
        Health health) {

    public record Halt(String id, LocalDate session, Instant at, String reason) {}

    public record Move(String kind, String from, String to, LocalDate session, String reason) {}

    /**
     * A month is the last 30 calendar days.
     *
     * @param daysInPhase calendar days; absent before the first session
     * @param daysBeforeAdvance mean calendar days in a phase before a move up from it, by phase
     * @param blockedShare of the override attempts; absent when nobody tried
     * @param activeDays sessions of the last month with an entry or a close
     * @param alerts what a person should look into
     */
    public record Health(
            int downgradesInMonth,
            Optional<Integer> daysInPhase,
            Map<String, Integer> daysBeforeAdvance,
            int overridesBlocked,
            int overridesTried,
            Optional<BigDecimal> blockedShare,
            int activeDays,
            Optional<EquityChange> sincePhaseEntry,
            Optional<EquityChange> firstNinetyDays,
            List<String> alerts) {}

    /** @param share of the equity before, as a fraction */
    public record EquityChange(LocalDate from, LocalDate to, BigDecimal before, BigDecimal change, BigDecimal share) {}
}
