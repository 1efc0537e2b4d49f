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

    @Test
    void aRunUntilAPhaseEndsThereAndPrintsTheCareer() {
        String printed = PhaseCampaign.printedUntil(Phase.SCALING, 2, 25, 0);

        assertThat(printed)
                .contains("Phase       Scaling")
                .contains("ADVANCE   Experience -> Proof of Concept: every criterion of the gate passes")
                .contains("ADVANCE   Real-Money Trial -> Scaling", "SCRIPTED: the gate passes (scripted)")
                .doesNotContain("was not reached");
    }

    @Test
    void aRunThatDoesNotComeToThePhaseSaysSoAndFails() {
        assertThat(PhaseCampaign.printedUntil(Phase.SCALING, 2, 1, 1))
                .contains("Phase       Experience, where it began")
                .contains("Scaling was not reached within 1 sessions");
    }
}
