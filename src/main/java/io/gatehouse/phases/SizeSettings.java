package io.gatehouse.phases;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Position sizes, each a planned loss at the stop without costs: the keys under {@code gatehouse.phases.size}.
 *
 * @param proof dollars in Proof of Concept; above 0
 * @param trial dollars in Real-Money Trial; above 0
 * @param scalingStart dollars with which Scaling begins; above 0
 * @param scalingMax dollars that are never exceeded; at least the start
 * @param maxEquityShare and never this share of the equity; a fraction above 0 and up to 1
 * @param maxLossBudgetShare nor this share of the equity, half of the daily-loss budget; above 0 and up to 1
 * @param winsForStep consecutive wins that earn a step; 1 to 100
 * @param step dollars of that step; above 0
 * @param blockSessions sessions of a block; 1 to 100
 * @param blockTrades closed trades a block needs; 1 to 1,000
 * @param blockWinRate win rate a block needs; a fraction above 0 and up to 1
 * @param blockStep dollars a good block earns; above 0
 * @param freezeTrades the last Scaling trades that must stay good for size to grow; 1 to 10,000
 * @param freezeWinRate below it growth freezes; a fraction above 0 and up to 1
 * @param freezeRiskReward and below this; above 0
 * @param floor dollars a downgrade never goes below, one contract at the top of the premium band; above 0
 * @param winsToRestore consecutive wins that restore a cut size; 1 to 100
 */
public record SizeSettings(
        @DefaultValue("100") Money proof,
        @DefaultValue("200") Money trial,
        @DefaultValue("200") Money scalingStart,
        @DefaultValue("2000") Money scalingMax,
        @DefaultValue("0.05") Ratio maxEquityShare,
        @DefaultValue("0.01") Ratio maxLossBudgetShare,
        @DefaultValue("5") int winsForStep,
        @DefaultValue("100") Money step,
        @DefaultValue("10") int blockSessions,
        @DefaultValue("5") int blockTrades,
        @DefaultValue("0.70") Ratio blockWinRate,
        @DefaultValue("200") Money blockStep,
        @DefaultValue("100") int freezeTrades,
        @DefaultValue("0.65") Ratio freezeWinRate,
        @DefaultValue("2.0") Ratio freezeRiskReward,
        @DefaultValue("100") Money floor,
        @DefaultValue("5") int winsToRestore) {

    public SizeSettings {
        PhaseSetting.requireDollars("size.proof", proof);
        PhaseSetting.requireDollars("size.trial", trial);
        PhaseSetting.requireDollars("size.scaling-start", scalingStart);
        PhaseSetting.require(
                !scalingStart.exceeds(scalingMax),
                "size.scaling-max",
                scalingMax.shown(),
                "at least size.scaling-start of " + scalingStart.shown() + " dollars");
        PhaseSetting.requireFraction("size.max-equity-share", maxEquityShare);
        PhaseSetting.requireFraction("size.max-loss-budget-share", maxLossBudgetShare);
        PhaseSetting.requireWithin(1, 100, "size.wins-for-step", winsForStep, "wins");
        PhaseSetting.requireDollars("size.step", step);
        PhaseSetting.requireWithin(1, 100, "size.block-sessions", blockSessions, "sessions");
        PhaseSetting.requireWithin(1, 1_000, "size.block-trades", blockTrades, "trades");
        PhaseSetting.requireFraction("size.block-win-rate", blockWinRate);
        PhaseSetting.requireDollars("size.block-step", blockStep);
        PhaseSetting.requireWithin(1, 10_000, "size.freeze-trades", freezeTrades, "trades");
        PhaseSetting.requireFraction("size.freeze-win-rate", freezeWinRate);
        PhaseSetting.require(
                freezeRiskReward.isAbove(Ratio.ZERO), "size.freeze-risk-reward", freezeRiskReward, "above 0");
        PhaseSetting.requireDollars("size.floor", floor);
        PhaseSetting.requireWithin(1, 100, "size.wins-to-restore", winsToRestore, "wins");
    }
}
