package io.gatehouse.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Desks in processes of their own, one after another on the same files, each but the last killed with SIGKILL at a
 * moment that nobody chose: in the middle of a session, every fourth one while it still starts. What the last one found,
 * judged from the broker's own books since the beginning, is the lane's outcome.
 */
final class KillLane {

    /** Apart from every seed that can be asked for. */
    private static final long FIRST_SEED = 1_000_000;

    private static final int DAYS = 40;
    private static final int MOST_SESSIONS_BETWEEN_KILLS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CampaignPlan plan;
    private final int lane;
    private final int kills;
    private final SplittableRandom moments;
    private int killed;

    KillLane(CampaignPlan plan, int lane, int kills) {
        this.plan = plan;
        this.lane = lane;
        this.kills = kills;
        this.moments = new SplittableRandom(plan.firstSeed() * 1_000 + lane);
    }

    /** As many runs as it takes for the kills; one that ends before it is killed is a run like any other. */
    List<SeedOutcome> run() throws IOException, InterruptedException {
        List<SeedOutcome> outcomes = new ArrayList<>();
        for (int run = 0; killed < kills; run++) {
            outcomes.add(run(FIRST_SEED + 101L * lane + run));
        }
        return outcomes;
    }

    private SeedOutcome run(long seed) throws IOException, InterruptedException {
        Path folder = plan.folder().resolve("killed-" + seed);
        KeptFolder.begin(folder);
        int before = killed;
        Optional<SeedOutcome> outcome = Optional.empty();
        int lives = 0;
        while (outcome.isEmpty()) {
            boolean last = killed >= kills;
            List<String> said = live(seed, folder, last, lives++);
            outcome = LaneWords.outcome(seed, said);
            if (last && outcome.isEmpty()) {
                outcome = Optional.of(failed(seed, folder));
            }
        }
        SeedOutcome ended = outcome.get();
        ended.tally().add(FaultNames.KILL, killed - before);
        KeptFolder.end(folder, ended);
        return ended;
    }

    private static SeedOutcome failed(long seed, Path folder) throws IOException {
        String log = Files.readString(folder.resolve("desk.log"));
        Violation violation = new Violation(
                seed,
                Campaign.START,
                Instant.EPOCH,
                "a killed desk goes on",
                "its process ended without a word; " + log.substring(Math.max(0, log.length() - 500)));
        return new SeedOutcome(seed, "killed", new Tally(), List.of(violation), "");
    }

    /** One process, from its start to the kill or to its end; what it said. */
    private List<String> live(long seed, Path folder, boolean toTheEnd, int life)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ThisProgram.command(
                        "chaos",
                        "--lane",
                        folder.toString(),
                        "--seed",
                        "" + seed,
                        "--days",
                        "" + Math.min(DAYS, 2 * plan.days())))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("desk.log").toFile()))
                .start();
        CompletableFuture<Void> tooLong =
                CompletableFuture.runAsync(() -> process.toHandle().destroyForcibly(), after(PATIENCE));
        boolean whileItStarts = life % 4 == 3;
        if (!toTheEnd && whileItStarts) {
            killAfter(500 + moments.nextInt(4_000), process);
        }
        int sessionsLeft = 1 + moments.nextInt(MOST_SESSIONS_BETWEEN_KILLS);
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (!toTheEnd && LaneWords.isSession(line) && --sessionsLeft == 0) {
                    killAfter(moments.nextInt(400), process);
                }
            }
        }
        process.waitFor();
        tooLong.cancel(true);
        return said;
    }

    private static Executor after(Duration patience) {
        return CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    // By its own handle, so that nothing else can be met.
    private void killAfter(int millis, Process process) throws InterruptedException {
        Thread.sleep(millis);
        boolean met = process.toHandle().isAlive() && process.toHandle().destroyForcibly();
        killed += met && process.waitFor() == ThisProgram.KILLED ? 1 : 0;
    }
}
