package io.gatehouse.phases;

/** What "risk-reward of at least 1.5" means. */
public enum RiskRewardMeasure {
    /** Sum of the wins over the absolute sum of the losses. */
    PROFIT_FACTOR("sum of wins / |sum of losses|"),
    /** Mean win over the absolute mean loss. */
    AVERAGE_PAYOFF("mean win / |mean loss|"),
    /** What the strategy plans to win over what it plans to lose, whatever happened. */
    PLANNED("planned win / planned loss at the stop");

    private final String formula;

    RiskRewardMeasure(String formula) {
        this.formula = formula;
    }

    /** In words, for screens and reports. */
    public String formula() {
        return formula;
    }
}
