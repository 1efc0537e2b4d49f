package io.gatehouse.chaos;

import java.util.List;

/**
 * What became of one seed.
 *
 * @param weight how much went wrong
 * @param fingerprint of everything that happened at the broker and was counted; a replay has the same
 */
public record SeedOutcome(long seed, String weight, Tally tally, List<Violation> violations, String fingerprint) {

    public SeedOutcome {
        violations = List.copyOf(violations);
    }

    /** One line for people. */
    String line() {
        long faults = tally.sumOf(FaultNames.PREFIX);
        return "seed " + seed + " (" + weight + "): " + tally.of(CountTrading.SESSIONS) + " sessions, "
                + tally.of(CountTrading.ENTRIES) + " entries filled, " + faults + " faults, "
                + (violations.isEmpty() ? "all held" : violations.size() + " VIOLATIONS") + ", fingerprint "
                + fingerprint;
    }
}
