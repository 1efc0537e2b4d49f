package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignReportTest {

    private static final CampaignPlan PLAN = new CampaignPlan(20, 4, 2, 0, Path.of("data/chaos"));
    private static final Violation BROKEN = new Violation(
            5, LocalDate.of(2026, 1, 5), Instant.parse("2026-01-05T15:00:00Z"), "cash", "kept 1, adds up to 2");

    private final Path folder;

    CampaignReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static SeedOutcome outcome(long seed, long faults, Violation... violations) {
        Tally tally = new Tally();
        tally.add("fault lost event", faults);
        tally.add("traded sessions", 20);
        return new SeedOutcome(seed, "light", tally, List.of(violations), "f" + seed);
    }

    @Test
    void aFaultIsSurvivedWhereEverythingHeld() {
        CampaignReport report =
                new CampaignReport(PLAN, List.of(outcome(4, 7), outcome(5, 3, BROKEN)), Duration.ofMinutes(3));

        assertThat(report.lines())
                .anySatisfy(line -> assertThat(line).matches("lost event +10 +7"))
                .anySatisfy(line -> assertThat(line).matches("traded sessions +40"))
                .contains(
                        "2 seeds in 3.0 min: 1 VIOLATIONS",
                        "  VIOLATION seed 5, session 2026-01-05, 2026-01-05T15:00:00Z, cash: kept 1, adds up to 2",
                        "Kept in data/chaos; again: ./gatehouse chaos --days 20 --seed 5");
    }

    @Test
    void saysThatNothingWasBroken() {
        CampaignReport report = new CampaignReport(PLAN, List.of(outcome(4, 7)), Duration.ofSeconds(90));

        assertThat(report.lines()).endsWith("1 seeds in 1.5 min: no violation");
        assertThat(report.outcomes().get(0).line())
                .isEqualTo("seed 4 (light): 20 sessions, 0 entries filled, 7 faults, all held, fingerprint f4");
    }

    @Test
    void theFolderOfASeedThatFailedStaysAndSaysWhy() throws IOException {
        Path seed = folder.resolve("seed-5");
        KeptFolder.begin(seed);
        KeptFolder.end(seed, outcome(5, 1, BROKEN));
        assertThat(seed.resolve("violations.txt")).content().contains(BROKEN.text());
        KeptFolder.removeIfEmpty(folder);
        assertThat(folder).exists();

        KeptFolder.begin(seed);
        assertThat(seed).isEmptyDirectory();
        Files.writeString(seed.resolve("artifact.json"), "{}");
        KeptFolder.end(seed, outcome(5, 1));
        KeptFolder.removeIfEmpty(folder);
        KeptFolder.removeIfEmpty(folder);
        assertThat(folder).doesNotExist();
    }
}
