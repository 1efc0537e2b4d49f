package io.gatehouse.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.phases.Phase;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A few seeds of the campaign; {@code scripts/phase-campaign} runs two hundred. */
class PhaseCampaignIT {

    @Test
    void noEntryIsMadeOutsideOfWhatItsPhaseAllows() {
        Set<Phase> reached = new HashSet<>();
        int moves = 0;
        for (long seed = 1; seed <= 3; seed++) {
            PhaseCampaign.Outcome outcome = PhaseCampaign.run(seed, 15);
            assertThat(outcome.violations()).as("seed %s", seed).isEmpty();
            reached.addAll(outcome.reached());
            moves += outcome.moves();
        }
        assertThat(reached)
                .as("phases in which something was entered")
                .contains(Phase.EXPERIENCE, Phase.PROOF_OF_CONCEPT);
        assertThat(moves).isGreaterThan(5);
    }
}
