package io.gatehouse.phases;

import io.gatehouse.money.Ratio;
import java.util.Set;

/**
 * What one gate asks of the evidence since it began; the keys under {@code gatehouse.phases.gates.<phase>}. A
 * count of 0 asks nothing.
 *
 * @param sessions trading sessions at least; 0 to 1,000
 * @param profitableSessions sessions with a gain after costs at least; 0 to 1,000
 * @param trades closed trades at least that count for the win rate; 1 to 10,000
 * @param winRate wins over wins and losses at least; a fraction above 0 and up to 1
 * @param riskReward by the chosen measure at least; above 0, up to 100
 * @param lastTrades rates are taken over the last so many trades; 0 for all since the evidence began
 * @param lastSessions and over trades closed in the last so many sessions; 10, 20, 50 or 100, 0 for all
 * @param missedInARow sessions in a row that may be missed; -1 for any number, up to 1,000
 * @param missedWindow in how many of the last sessions that is looked for; 1 to 1,000
 * @param maxDrawdown of the account's equity, below; a fraction above 0, 1 asks nothing
 */
public record GateSettings(
        int sessions,
        int profitableSessions,
        int trades,
        Ratio winRate,
        Ratio riskReward,
        int lastTrades,
        int lastSessions,
        int missedInARow,
        int missedWindow,
        Ratio maxDrawdown) {

    /** The rolling windows there are, in sessions. */
    public static final Set<Integer> WINDOWS = Set.of(10, 20, 50, 100);

    private static final Ratio HUNDRED = Ratio.of("100");

    GateSettings withMissed(int inARow, int window) {
        return new GateSettings(
                sessions,
                profitableSessions,
                trades,
                winRate,
                riskReward,
                lastTrades,
                lastSessions,
                inARow,
                window,
                maxDrawdown);
    }

    GateSettings withDrawdown(Ratio most) {
        return new GateSettings(
                sessions,
                profitableSessions,
                trades,
                winRate,
                riskReward,
                lastTrades,
                lastSessions,
                missedInARow,
                missedWindow,
                most);
    }

    /** Checks the ranges; the gate is named by whoever has it. */
    void check(String gate) {
        String key = "gates." + gate + ".";
        PhaseSetting.requireWithin(0, 1_000, key + "sessions", sessions, "sessions");
        PhaseSetting.requireWithin(0, 1_000, key + "profitable-sessions", profitableSessions, "sessions");
        PhaseSetting.requireWithin(1, 10_000, key + "trades", trades, "trades");
        PhaseSetting.requireFraction(key + "win-rate", winRate);
        PhaseSetting.require(
                riskReward.isAbove(Ratio.ZERO) && !riskReward.isAbove(HUNDRED),
                key + "risk-reward",
                riskReward,
                "above 0 and up to 100");
        boolean enough = lastTrades == 0 || (lastTrades >= trades && lastTrades <= 10_000);
        PhaseSetting.require(
                enough, key + "last-trades", lastTrades, "0 (all), or at least " + key + "trades and up to 10,000");
        PhaseSetting.require(
                lastSessions == 0 || WINDOWS.contains(lastSessions),
                key + "last-sessions",
                lastSessions,
                "0 (all), 10, 20, 50 or 100 sessions");
        PhaseSetting.requireWithin(-1, 1_000, key + "missed-in-a-row", missedInARow, "sessions (-1 asks nothing)");
        PhaseSetting.requireWithin(1, 1_000, key + "missed-window", missedWindow, "sessions");
        PhaseSetting.requireFraction(key + "max-drawdown", maxDrawdown);
    }
}
