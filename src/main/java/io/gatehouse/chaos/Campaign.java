package io.gatehouse.chaos;

import io.gatehouse.chaos.invariant.Invariants;
import io.gatehouse.chaos.jdbc.OpenMemoryDatabase;
import io.gatehouse.time.Stopwatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Runs many seeds, two at a time, and beside them desks in processes of their own that are killed. Everything of a seed
 * is drawn from it, so a seed alone does what it does among others; only the moments of the kills are the machine's.
 */
public final class Campaign {

    /** The first session of every seed. */
    static final LocalDate START = LocalDate.of(2026, 1, 2);

    private static final int WORKERS = 2;
    private static final int KILLS_OF_A_LANE = 5;

    private final Class<?> application;
    private final CampaignPlan plan;
    private final Consumer<String> progress;

    /**
     * A campaign that has not begun.
     *
     * @param application the class whose package holds the desk's beans
     * @param progress told a line for every seed that is over
     */
    public Campaign(Class<?> application, CampaignPlan plan, Consumer<String> progress) {
        this.application = application;
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Runs all of it.
     *
     * @throws IOException if the folder cannot be written to
     */
    public CampaignReport run() throws IOException, InterruptedException {
        Stopwatch stopwatch = Stopwatch.started();
        String before = silenceLogs();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<List<SeedOutcome>>> running = new ArrayList<>();
            for (Callable<List<SeedOutcome>> task : tasks()) {
                running.add(workers.submit(task));
            }
            List<SeedOutcome> outcomes = new ArrayList<>();
            for (Future<List<SeedOutcome>> task : running) {
                outcomes.addAll(task.get());
            }
            KeptFolder.removeIfEmpty(plan.folder());
            KeptFolder.removeIfEmpty(plan.folder().resolveSibling(".").normalize());
            return new CampaignReport(plan, outcomes, stopwatch.elapsed());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the campaign itself failed: " + failed.getCause(), failed);
        } finally {
            workers.shutdownNow();
            restoreLogs(before);
        }
    }

    // Whoever ends the campaign must not leave a desk behind that trades on and takes the machine.
    private static void endWithItsLane() {
        ProcessHandle.current().parent().ifPresent(lane -> {
            Thread watch = new Thread(
                    () -> {
                        lane.onExit().join();
                        Runtime.getRuntime().halt(1);
                    },
                    "lane-watch");
            watch.setDaemon(true);
            watch.start();
        });
    }

    // Desks start and end in parallel, and each would set the logs of the whole process up for itself.
    private static String silenceLogs() {
        String before = System.getProperty(LoggingSystem.SYSTEM_PROPERTY, "");
        LoggingSystem.get(Campaign.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        return before;
    }

    private static void restoreLogs(String before) {
        if (before.isEmpty()) {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        } else {
            System.setProperty(LoggingSystem.SYSTEM_PROPERTY, before);
        }
    }

    private List<Callable<List<SeedOutcome>>> tasks() {
        List<Callable<List<SeedOutcome>>> tasks = new ArrayList<>();
        for (int left = plan.kills(), lane = 0; left > 0; left -= KILLS_OF_A_LANE, lane++) {
            KillLane killed = new KillLane(plan, lane, Math.min(left, KILLS_OF_A_LANE));
            tasks.add(() -> told(killed.run()));
        }
        for (long seed = plan.firstSeed(); seed < plan.firstSeed() + plan.seeds(); seed++) {
            long each = seed;
            tasks.add(() -> told(List.of(inMemory(each))));
        }
        return tasks;
    }

    private List<SeedOutcome> told(List<SeedOutcome> outcomes) {
        outcomes.forEach(outcome -> progress.accept(outcome.line()));
        return outcomes;
    }

    private SeedOutcome inMemory(long seed) throws IOException, InterruptedException {
        Path folder = plan.folder().resolve("seed-" + seed);
        KeptFolder.begin(folder);
        try (MemoryDatabase database = OpenMemoryDatabase.named("chaos-" + seed)) {
            SeedOutcome outcome = new SeedRun(
                            application,
                            SeedPlan.of(seed, plan.days()),
                            new Place(folder, Optional.of(database)),
                            Invariants.all(),
                            session -> {})
                    .run();
            KeptFolder.end(folder, outcome, database);
            return outcome;
        }
    }

    /**
     * The desk of a lane, in a process that is going to be killed: goes on where the one before it was, and says on each
     * line what the lane wants to know.
     *
     * @param folder of the lane; database and broker's books lie in it
     */
    public static SeedOutcome live(Class<?> application, long seed, int days, Path folder, Consumer<String> says)
            throws InterruptedException {
        silenceLogs();
        endWithItsLane();
        SeedOutcome outcome = new SeedRun(
                        application,
                        SeedPlan.of(seed, days).forKills(),
                        new Place(folder, Optional.empty()),
                        Invariants.all(),
                        session -> says.accept(LaneWords.session(session)))
                .run();
        LaneWords.of(outcome).forEach(says);
        return outcome;
    }
}
