package io.gatehouse.phases;

import io.gatehouse.money.Ratio;
import io.gatehouse.phases.PhaseHealth.Stay;
import java.util.ArrayList;
import java.util.List;

/** What a person should look into: the guardrails of the specification. */
final class HealthAlerts {

    private static final int MOST_DOWNGRADES = 3;
    private static final int FEWEST_DAYS = 15;
    private static final int FEWEST_ACTIVE_DAYS = 10;
    private static final Ratio LEAST_BLOCKED = Ratio.of("0.95");
    private static final Ratio WORST_START = Ratio.of("-0.05");

    private HealthAlerts() {}

    /** @param afterLosses whether the account has lost lately and is old enough for a month's figure */
    static PhaseHealth on(PhaseHealth health, boolean afterLosses) {
        List<String> alerts = new ArrayList<>();
        if (health.downgrades() > MOST_DOWNGRADES) {
            alerts.add(
                    "strategy review: " + health.downgrades() + " downgrades in 30 days, at most " + MOST_DOWNGRADES);
        }
        health.stays().stream()
                .filter(stay -> stay.up() && stay.days() < FEWEST_DAYS)
                .map(HealthAlerts::hurried)
                .forEach(alerts::add);
        health.blockedShare()
                .filter(share -> share.isBelow(LEAST_BLOCKED))
                .ifPresent(share -> alerts.add("enforcement review: " + health.overridesBlocked() + " of "
                        + health.overridesTried() + " override attempts blocked, " + share.asPercent() + ", at least "
                        + LEAST_BLOCKED.asPercent()));
        if (afterLosses && health.activeDays() < FEWEST_ACTIVE_DAYS) {
            alerts.add("abandoned after losses? " + health.activeDays() + " active days in 30, at least "
                    + FEWEST_ACTIVE_DAYS);
        }
        health.firstNinetyDays()
                .filter(change -> change.share().isBelow(WORST_START))
                .ifPresent(change -> alerts.add("capital preservation: equity changed by "
                        + change.share().asPercent() + " in the first 90 days, not below "
                        + WORST_START.asPercent()));
        return new PhaseHealth(
                health.downgrades(),
                health.daysInPhase(),
                health.stays(),
                health.overridesBlocked(),
                health.overridesTried(),
                health.activeDays(),
                health.sincePhaseEntry(),
                health.firstNinetyDays(),
                alerts);
    }

    private static String hurried(Stay stay) {
        return "compliance: " + stay.days() + " days in " + stay.phase().displayName() + " until " + stay.to()
                + ", at least " + FEWEST_DAYS + " before a move up";
    }
}
