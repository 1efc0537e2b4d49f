package io.gatehouse.cli;

import io.gatehouse.strategy.Pick;
import io.gatehouse.strategy.PickMatch;
import io.gatehouse.strategy.PicksFile;
import io.gatehouse.strategy.PicksFileInvalid;
import io.gatehouse.strategy.StrategyValidation.Period;
import io.gatehouse.strategy.ValidationReport;
import io.gatehouse.time.NyseCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code strategy validate}: the rule against history, and against somebody's own picks. */
@Command(
        name = "validate",
        sortOptions = false,
        description = "Runs the rule of config/strategy.yml against history, without a broker: candidates, trades and"
                + " exits by reason; and, given somebody's own picks, the match rate against 95 %% with the rule"
                + " behind each mismatch. Ends with 1 when the picks match less.")
final class ValidateCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final NyseCalendar calendar;
    private final ValidateStrategy validation;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Real market history, as for replay. Without it: the simulated market.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "First date, yyyy-mm-dd (default: ${DEFAULT-VALUE}).")
    private LocalDate from = LocalDate.of(2026, 1, 2);

    @Option(names = "--to", paramLabel = "DATE", description = "Last date, yyyy-mm-dd (default: ${DEFAULT-VALUE}).")
    private LocalDate to = LocalDate.of(2026, 12, 31);

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the simulated market (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Option(
            names = "--picks",
            paramLabel = "FILE",
            description = "Somebody's own picks: CSV with the heading date,symbol,expiry,strike.")
    private Optional<Path> picks = Optional.empty();

    ValidateCommand(Surroundings surroundings, NyseCalendar calendar, ValidateStrategy validation) {
        this.surroundings = surroundings;
        this.calendar = calendar;
        this.validation = validation;
    }

    @Override
    public Integer call() {
        Allowed.sessionsBetween(from, to, calendar);
        Period period = new Period(from, to, readPicks());
        ValidationReport report = validation.validate(market(), period);
        report.lines().forEach(surroundings.out()::println);
        return report.match().map(PickMatch::isAsWanted).orElse(true) ? ExitCode.OK : ExitCode.FAILED;
    }

    private List<Pick> readPicks() {
        try {
            return picks.map(surroundings::typed).map(PicksFile::read).orElse(List.of());
        } catch (PicksFileInvalid invalid) {
            throw new UsageError("--picks: " + invalid.getMessage());
        }
    }

    private List<String> market() {
        return data.map(surroundings::typed)
                .map(this::replayed)
                .orElseGet(() -> List.of(
                        "--gatehouse.market.kind=simulated",
                        "--gatehouse.market.simulated.seed=" + seed,
                        "--gatehouse.market.simulated.start=" + from));
    }

    private List<String> replayed(Path folder) {
        Allowed.folder("--data", folder);
        return List.of(
                "--gatehouse.market.kind=replay",
                "--gatehouse.market.replay.directory=" + folder,
                "--gatehouse.market.replay.from=" + from,
                "--gatehouse.market.replay.to=" + to);
    }
}
