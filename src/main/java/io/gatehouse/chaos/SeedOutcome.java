package io.gatehouse.chaos;

import java.util.List;

/**
 * What became of one seed.
 *
 * @param fingerprint of everything that happened at the broker and of every latch; a replay has the same
 */
public record SeedOutcome(long seed, String weight, Tally tally, List<Violation> violations, String fingerprint) {

    public SeedOutcome {
        violations = List.copyOf(violations);
    }
}
