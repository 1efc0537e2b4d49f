package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.chaos.invariant.Invariants;
import io.gatehouse.chaos.jdbc.OpenMemoryDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/** A small part of {@code ./gatehouse chaos}: a few short seeds with crashes, and two processes that are killed. */
class ChaosIT {

    private static final int DAYS = 10;
    private static final int FIRST = 1;

    private final Path folder;

    ChaosIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nothingIsBrokenWhateverGoesWrong() throws IOException, InterruptedException {
        List<String> told = new CopyOnWriteArrayList<>();
        CampaignReport report =
                new Campaign(GatehouseApplication.class, new CampaignPlan(DAYS, FIRST, 4, 2, folder), told::add).run();
        report.lines().forEach(System.out::println);

        assertThat(report.violations()).isEmpty();
        assertThat(told).hasSizeGreaterThanOrEqualTo(5);
        Tally tally = report.tally();
        assertThat(tally.of(FaultNames.KILL)).as("kills").isEqualTo(2);
        assertThat(tally.sumOf("fault crash")).as("crashes").isPositive();
        assertThat(tally.sumOf(FaultNames.PREFIX)).as("faults").isGreaterThan(200);
        assertThat(tally.of(CountTrading.SESSIONS_WITH_ENTRY))
                .as("sessions that traded, of %d", tally.of(CountTrading.SESSIONS))
                .isGreaterThan(tally.of(CountTrading.SESSIONS) / 3);
        assertThat(folder).as("nothing is left behind").doesNotExist();

        CampaignReport again =
                new Campaign(GatehouseApplication.class, new CampaignPlan(DAYS, FIRST, 1, 0, folder), told::add).run();
        assertThat(fingerprint(again))
                .as("a seed alone does what it did among others")
                .isEqualTo(fingerprint(report));
    }

    @Test
    void aDeskThatIsGoneLeavesNothingOfItselfInMemory() throws Exception {
        long before = contexts();

        new Campaign(GatehouseApplication.class, new CampaignPlan(1, FIRST, 2, 0, folder), line -> {}).run();

        assertThat(contexts()).as("Spring contexts in memory").isLessThanOrEqualTo(before);
    }

    /** How many are reachable; the virtual machine collects what is not before it counts. */
    private static long contexts() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .filter(line -> line.contains(AnnotationConfigApplicationContext.class.getName()))
                .mapToLong(line -> Long.parseLong(line.trim().split("\\s+", -1)[1]))
                .sum();
    }

    @Test
    void aDeskInFilesGoesOnWhereTheOneBeforeItStopped() throws InterruptedException {
        List<String> said = new ArrayList<>();
        try {
            Campaign.live(GatehouseApplication.class, 8, 3, folder, said::add);
            said.clear();
            SeedOutcome outcome = Campaign.live(GatehouseApplication.class, 8, 5, folder, said::add);

            assertThat(outcome.violations()).isEmpty();
            assertThat(outcome.tally().of(CountTrading.SESSIONS)).isEqualTo(5);
            assertThat(said.stream().filter(LaneWords::isSession))
                    .as("the last ones are judged again, those before are over")
                    .hasSize(4);
            assertThat(LaneWords.outcome(8, said)).isPresent();
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }
    }

    @Test
    void aDeskThatDoesNotStartIsAViolationAndIsKept() throws IOException, InterruptedException {
        try (MemoryDatabase database = OpenMemoryDatabase.named("no-desk")) {
            SeedOutcome outcome = new SeedRun(
                            NoDesk.class,
                            SeedPlan.of(1, 2),
                            new Place(folder, Optional.of(database)),
                            Invariants.all(),
                            session -> {})
                    .run();
            KeptFolder.end(folder, outcome, database);

            assertThat(outcome.violations()).extracting(Violation::invariant).containsExactly("the desk does not fail");
            assertThat(folder.resolve("database.sql")).exists();
            assertThat(folder.resolve("violations.txt")).content().contains("StepByStep");
        }
    }

    /** An application without a desk. */
    @Configuration(proxyBeanMethods = false)
    static class NoDesk {}

    private static String fingerprint(CampaignReport report) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.seed() == FIRST)
                .map(SeedOutcome::fingerprint)
                .findFirst()
                .orElseThrow();
    }
}
