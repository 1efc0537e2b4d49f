package io.gatehouse.phases;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * Every threshold of the phases, from {@code config/phases.yml}; a key that is absent has the value it has there.
 * Every component refuses a value outside its range with a message that names key, range and value.
 *
 * @param riskReward how risk-reward is measured
 * @param lossFreeTrades trades from which a profit factor without any loss passes; below it is no evidence; 1 to 1,000
 * @param drillWithinSessions a real-money advance needs an emergency-stop drill passed in the last so many; 1 to 250
 * @param gates what each gate asks
 */
@ConfigurationProperties(PhaseSettings.PREFIX)
public record PhaseSettings(
        @DefaultValue("PROFIT_FACTOR") RiskRewardMeasure riskReward,
        @DefaultValue("50") int lossFreeTrades,
        @DefaultValue("20") int drillWithinSessions,
        @DefaultValue Gates gates,
        @DefaultValue DowngradeSettings downgrade,
        @DefaultValue LimitSettings limit,
        @DefaultValue SizeSettings size,
        @DefaultValue ApprovalSettings approval) {

    /** Where the keys stand. */
    public static final String PREFIX = "gatehouse.phases";

    public PhaseSettings {
        PhaseSetting.requireWithin(1, 1_000, "loss-free-trades", lossFreeTrades, "trades");
        PhaseSetting.requireWithin(1, 250, "drill-within-sessions", drillWithinSessions, "sessions");
    }

    /** The thresholds when no key is set. */
    public static PhaseSettings baseline() {
        return with(Map.of());
    }

    /** The baseline with some keys set, written as in the file and relative to the prefix. */
    public static PhaseSettings with(Map<String, String> keys) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        keys.forEach((key, value) -> source.put(PREFIX + "." + key, value));
        return new Binder(source).bindOrCreate(PREFIX, PhaseSettings.class);
    }

    /** The gate that leads to a phase. */
    GateSettings gateTo(Phase phase) {
        return switch (phase) {
            case EXPERIENCE -> throw new IllegalArgumentException("no gate leads to " + phase.displayName());
            case PROOF_OF_CONCEPT -> gates.proof().settings();
            case REAL_MONEY_TRIAL -> gates.trial().settings();
            case SCALING -> gates.scaling().settings();
        };
    }
}
