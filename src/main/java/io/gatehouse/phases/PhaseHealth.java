package io.gatehouse.phases;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the phases of an account do their work: what a person looks at once a month. A month is the last 30 calendar
 * days.
 *
 * @param downgrades in the last month
 * @param daysInPhase calendar days since the account came into its phase; empty before its first session
 * @param stays in phases that were left, oldest first
 * @param overridesBlocked attempts to get around a gate that came to nothing
 * @param overridesTried all such attempts
 * @param activeDays sessions of the last month in which something was entered or closed
 * @param sincePhaseEntry what equity did since the account came into its phase; empty before a session in it
 * @param firstNinetyDays what equity did in the first 90 calendar days; empty before the first session
 * @param alerts what a person should look into, each with value and limit
 */
public record PhaseHealth(
        int downgrades,
        Optional<Integer> daysInPhase,
        List<Stay> stays,
        int overridesBlocked,
        int overridesTried,
        int activeDays,
        Optional<EquityChange> sincePhaseEntry,
        Optional<EquityChange> firstNinetyDays,
        List<String> alerts) {

    public PhaseHealth {
        stays = List.copyOf(stays);
        alerts = List.copyOf(alerts);
    }

    /**
     * A phase that was left.
     *
     * @param days calendar days in it
     * @param up whether it was left for the phase above
     */
    public record Stay(Phase phase, LocalDate from, LocalDate to, int days, boolean up) {}

    /**
     * What equity did, after costs and without cash flows.
     *
     * @param from first session
     * @param to last session
     * @param before equity before the first
     * @param share of the equity before; zero when that was not above zero
     */
    public record EquityChange(LocalDate from, LocalDate to, Money before, Money change, Ratio share) {}

    /** Share of the attempts that were blocked; empty when nobody tried. */
    public Optional<Ratio> blockedShare() {
        return overridesTried == 0
                ? Optional.empty()
                : Optional.of(Money.ofDollars(overridesBlocked).dividedBy(Money.ofDollars(overridesTried)));
    }

    /** Mean calendar days in a phase before a move up from it; empty before the first. */
    public Optional<Integer> meanDaysBeforeAdvance(Phase phase) {
        List<Stay> left = stays.stream()
                .filter(stay -> stay.up() && stay.phase() == phase)
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.toIntExact(
                        Math.round(left.stream().mapToInt(Stay::days).average().orElseThrow())));
    }
}
