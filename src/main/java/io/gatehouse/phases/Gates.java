package io.gatehouse.phases;

import io.gatehouse.money.Ratio;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What each gate asks, by the phase it leads to: the keys under {@code gatehouse.phases.gates}. The components
 * are those of {@link GateSettings}; each gate has its own defaults.
 */
public record Gates(
        @DefaultValue Proof proof,
        @DefaultValue Trial trial,
        @DefaultValue Scaling scaling) {

    /** Experience to Proof of Concept. */
    public record Proof(
            @DefaultValue("0") int sessions,
            @DefaultValue("20") int profitableSessions,
            @DefaultValue("30") int trades,
            @DefaultValue("0.60") Ratio winRate,
            @DefaultValue("1.5") Ratio riskReward,
            @DefaultValue("0") int lastTrades,
            @DefaultValue("0") int lastSessions) {

        public Proof {
            gate(sessions, profitableSessions, trades, winRate, riskReward, lastTrades, lastSessions)
                    .check("proof");
        }

        GateSettings settings() {
            return gate(sessions, profitableSessions, trades, winRate, riskReward, lastTrades, lastSessions);
        }
    }

    /** Proof of Concept to Real-Money Trial. */
    public record Trial(
            @DefaultValue("30") int sessions,
            @DefaultValue("0") int profitableSessions,
            @DefaultValue("50") int trades,
            @DefaultValue("0.65") Ratio winRate,
            @DefaultValue("1.8") Ratio riskReward,
            @DefaultValue("50") int lastTrades,
            @DefaultValue("0") int lastSessions,
            @DefaultValue("3") int missedInARow,
            @DefaultValue("30") int missedWindow) {

        public Trial {
            gate(sessions, profitableSessions, trades, winRate, riskReward, lastTrades, lastSessions)
                    .withMissed(missedInARow, missedWindow)
                    .check("trial");
        }

        GateSettings settings() {
            return gate(sessions, profitableSessions, trades, winRate, riskReward, lastTrades, lastSessions)
                    .withMissed(missedInARow, missedWindow);
        }
    }

    /** Real-Money Trial to Scaling. */
    public record Scaling(
            @DefaultValue("60") int sessions,
            @DefaultValue("0") int profitableSessions,
            @DefaultValue("100") int trades,
            @DefaultValue("0.70") Ratio winRate,
            @DefaultValue("2.0") Ratio riskReward,
            @DefaultValue("100") int lastTrades,
            @DefaultValue("0") int lastSessions,
            @DefaultValue("0.05") Ratio maxDrawdown) {

        public Scaling {
            gate(sessions, profitableSessions, trades, winRate, riskReward, lastTrades, lastSessions)
                    .withDrawdown(maxDrawdown)
                    .check("scaling");
        }

        GateSettings settings() {
            return gate(sessions, profitableSessions, trades, winRate, riskReward, lastTrades, lastSessions)
                    .withDrawdown(maxDrawdown);
        }
    }

    private static GateSettings gate(
            int sessions,
            int profitableSessions,
            int trades,
            Ratio winRate,
            Ratio riskReward,
            int lastTrades,
            int lastSessions) {
        return new GateSettings(
                sessions,
                profitableSessions,
                trades,
                winRate,
                riskReward,
                lastTrades,
                lastSessions,
                -1,
                1,
                Ratio.of("1"));
    }
}
