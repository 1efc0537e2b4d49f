package io.gatehouse.desk;

import io.gatehouse.phases.Phase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this process runs.
 *
 * @param kind serve, simulate or replay
 * @param days sessions to run; 1 to 10,000; unused by serve, and by a replay that has {@code to}
 * @param start first session, or the next one if the exchange is closed that day
 * @param to last date of a replay
 * @param until the phase that ends a simulation once the first account has come to it; {@code days} still bounds it
 * @param seed of the simulated market and broker
 * @param durable whether every commit reaches the disk, so that the run can be resumed after a kill
 * @param speed wall seconds that a trading day takes in serve; 0 runs as fast as possible
 * @param realTime whether the desk clock is the machine's
 * @param approveAs who answers the desk's questions in a simulation or replay; {@code none} for silence
 * @param artifacts where the artifacts of the first account go; further accounts get a folder of their own below
 */
@ConfigurationProperties("gatehouse.run")
public record RunSettings(
        @DefaultValue("SERVE") RunKind kind,
        @DefaultValue("20") int days,
        @DefaultValue("2026-01-02") LocalDate start,
        @Nullable LocalDate to,
        @Nullable Phase until,
        @DefaultValue("7") long seed,
        @DefaultValue("true") boolean durable,
        @DefaultValue("20") double speed,
        @DefaultValue("false") boolean realTime,
        @DefaultValue("scripted") String approveAs,
        @DefaultValue("artifacts") Path artifacts) {

    private static final String SILENCE = "none";

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the setting, its value and its range
     */
    public RunSettings {
        if (days < 1 || days > 10_000) {
            throw new IllegalArgumentException("gatehouse.run.days is 1 to 10,000 sessions; have " + days);
        }
        if (!(speed >= 0 && speed <= 86_400)) {
            throw new IllegalArgumentException("gatehouse.run.speed is 0 to 86,400 seconds a day; have " + speed);
        }
        if (to != null && to.isBefore(start)) {
            throw new IllegalArgumentException("gatehouse.run.to is on or after the start " + start + "; have " + to);
        }
    }

    /** Who answers in place of a person; empty where a person does, or nobody. */
    Optional<String> scriptedPerson() {
        return kind == RunKind.SERVE || approveAs.equals(SILENCE) ? Optional.empty() : Optional.of(approveAs);
    }
}
