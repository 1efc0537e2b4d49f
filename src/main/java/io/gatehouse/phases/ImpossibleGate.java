package io.gatehouse.phases;

import io.gatehouse.money.Ratio;
import java.util.Arrays;
import java.util.List;

/**
 * A gate the configured strategy can never pass, however well it trades.
 *
 * @param to the phase the gate leads to
 * @param reason with both numbers and what to change
 */
public record ImpossibleGate(Phase to, String reason) {

    /** Every gate that can never be passed; none under a profit factor, which any payoff reaches by winning often. */
    public static List<ImpossibleGate> among(PhaseSettings settings, PlannedPayoff planned) {
        if (settings.riskReward() == RiskRewardMeasure.PROFIT_FACTOR) {
            return List.of();
        }
        return Arrays.stream(Phase.values())
                .filter(phase -> phase != Phase.EXPERIENCE)
                .filter(phase -> settings.gateTo(phase).riskReward().isAbove(planned.ratio()))
                .map(phase -> new ImpossibleGate(phase, reason(phase, settings, planned)))
                .toList();
    }

    private static String reason(Phase phase, PhaseSettings settings, PlannedPayoff planned) {
        Ratio asked = settings.gateTo(phase).riskReward();
        return "the gate to " + phase.displayName() + " asks a risk-reward of " + asked + " by "
                + settings.riskReward() + " (" + settings.riskReward().formula() + "), and the strategy plans "
                + planned.win() + " of the credit against " + planned.loss() + ", which is " + planned.ratio()
                + ": it can never pass. Set " + PhaseSettings.PREFIX + ".risk-reward to PROFIT_FACTOR, which asks a win"
                + " rate of " + planned.winRateFor(asked).asPercent()
                + " at this payoff, or change the strategy's exits or the threshold.";
    }
}
