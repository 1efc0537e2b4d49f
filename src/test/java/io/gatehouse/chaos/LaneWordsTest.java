package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Test
    void whatAKilledDeskSaysIsReadBack() {
        Tally tally = new Tally();
        tally.add("traded sessions", 12);
        Violation violation =
                new Violation(9, DAY, Instant.parse("2026-01-05T15:00:00Z"), "books", "ours 1,\n\ttheirs 2");
        List<String> lines = new ArrayList<>(List.of(LaneWords.session(DAY), "noise"));
        lines.addAll(LaneWords.of(new SeedOutcome(9, "light", tally, List.of(violation), "abc")));

        SeedOutcome read = LaneWords.outcome(9, lines).orElseThrow();

        assertThat(read.tally().counts()).isEqualTo(tally.counts());
        assertThat(read.fingerprint()).isEqualTo("abc");
        assertThat(read.violations()).singleElement().satisfies(found -> {
            assertThat(found.words()).isEqualTo("ours 1,  theirs 2");
            assertThat(found.session()).isEqualTo(DAY);
        });
        assertThat(LaneWords.isSession(lines.get(0))).isTrue();
        assertThat(LaneWords.isSession("noise")).isFalse();
    }

    @Test
    void oneThatWasCutOffHasNoOutcome() {
        assertThat(LaneWords.outcome(9, List.of(LaneWords.session(DAY)))).isEmpty();
    }
}
