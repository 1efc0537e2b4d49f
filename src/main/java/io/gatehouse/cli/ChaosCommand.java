package io.gatehouse.cli;

import io.gatehouse.chaos.Campaign;
import io.gatehouse.chaos.CampaignPlan;
import io.gatehouse.chaos.CampaignReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chaos}: whole desks while everything goes wrong, judged from outside. */
@Command(
        name = "chaos",
        sortOptions = false,
        description =
                "Lets desks trade on simulated markets while connections break, messages and events get lost, quotes"
                        + " go bad, puts are assigned early and the desk crashes anywhere, and checks after every step that"
                        + " nothing is broken that must hold. The same seed does the same again; only the moments of the kills"
                        + " are the machine's. Touches no desk's data: it works below data/chaos and leaves there what a seed"
                        + " that failed wrote. Exit code 1 if anything was broken.")
final class ChaosCommand implements Callable<Integer> {

    private static final Path FOLDER = Path.of("data", "chaos");

    private final Surroundings surroundings;
    private final Supplier<Class<?>> application;

    @Option(names = "--days", paramLabel = "N", description = "Sessions of each seed, 1 to 1000 (default: 200).")
    private int days = 200;

    @Option(names = "--seeds", paramLabel = "N", description = "How many seeds, 1 to 10000 (default: 50).")
    private Optional<Integer> seeds = Optional.empty();

    @Option(names = "--first-seed", paramLabel = "N", description = "The first of them, 0 to 900000 (default: 1).")
    private Optional<Long> firstSeed = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "This seed alone, and no kills: replays what it did.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = "How often a desk in a process of its own is killed with SIGKILL, 0 to 1000 (default: 20).")
    private Optional<Integer> kills = Optional.empty();

    @Option(names = "--lane", paramLabel = "DIR", hidden = true, description = "The desk that is going to be killed.")
    private Optional<Path> lane = Optional.empty();

    ChaosCommand(Surroundings surroundings, Supplier<Class<?>> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Allowed.range("--days", days, 1, 1_000);
        if (lane.isPresent()) {
            return Campaign.live(application.get(), seed.orElse(1L), days, lane.get(), surroundings.out()::println)
                            .violations()
                            .isEmpty()
                    ? ExitCode.OK
                    : ExitCode.FAILED;
        }
        CampaignPlan plan = plan();
        surroundings
                .out()
                .println(plan.seeds() + " seeds of " + days + " sessions from seed " + plan.firstSeed() + ", "
                        + plan.kills() + " kills");
        CampaignReport report = new Campaign(application.get(), plan, surroundings.out()::println).run();
        report.lines().forEach(surroundings.out()::println);
        return report.violations().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private CampaignPlan plan() {
        if (seed.isPresent() && (seeds.isPresent() || firstSeed.isPresent())) {
            throw new UsageError("--seed is one seed alone; --seeds and --first-seed name several");
        }
        long first = seed.or(() -> firstSeed).orElse(1L);
        int many = seed.isPresent() ? 1 : seeds.orElse(50);
        int killed = kills.orElse(seed.isPresent() ? 0 : 20);
        Allowed.range(seed.isPresent() ? "--seed" : "--first-seed", first, 0, 900_000);
        Allowed.range("--seeds", many, 1, 10_000);
        Allowed.range("--kills", killed, 0, 1_000);
        return new CampaignPlan(days, first, many, killed, surroundings.home().resolve(FOLDER));
    }
}
