package io.gatehouse.cli;

import io.gatehouse.phases.Phase;
import io.gatehouse.time.NyseCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code simulate}: sessions on the simulated market, as fast as the machine allows. */
@Command(
        name = "simulate",
        sortOptions = false,
        description = "Trades sessions on the simulated market as fast as the machine allows, apart from every"
                + " other run: data/runs/<id>, artifacts/runs/<id>, id = simulate-<seed>-<start>.")
final class SimulateCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final NyseCalendar calendar;
    private final StartDesk startDesk;

    private static final int DAYS = 60;
    private static final int DAYS_OF_A_CAREER = 2_500;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Sessions to trade, 1 to 10000 (default: " + DAYS + "; with --until at most "
                    + DAYS_OF_A_CAREER + ").")
    private Optional<Integer> days = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "PHASE",
            description = "Ends as soon as the account has come to this phase: proof, trial or scaling. Exit code 1 if"
                    + " it does not come there.")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "First session, yyyy-mm-dd (default: ${DEFAULT-VALUE}).")
    private LocalDate start = LocalDate.of(2026, 1, 2);

    @Mixin
    private RunOptions run = new RunOptions();

    SimulateCommand(Surroundings surroundings, NyseCalendar calendar, StartDesk startDesk) {
        this.surroundings = surroundings;
        this.calendar = calendar;
        this.startDesk = startDesk;
    }

    @Override
    public Integer call() {
        int sessions = days.orElse(until.isPresent() ? DAYS_OF_A_CAREER : DAYS);
        Allowed.range("--days", sessions, 1, 10_000);
        Optional<Phase> goal = until.map(SimulateCommand::phase);
        Allowed.session("--start", start, calendar);
        return startDesk.start(run.claim(DeskStart.Kind.SIMULATE, start, surroundings.home())
                .with("gatehouse.market.kind", "simulated")
                .with("gatehouse.market.simulated.start", start)
                .with("gatehouse.run.days", sessions)
                .with("gatehouse.run.until", goal));
    }

    private static Phase phase(String name) {
        try {
            Phase goal = Phase.ofCliName(name);
            if (goal != Phase.EXPERIENCE) {
                return goal;
            }
        } catch (IllegalArgumentException unknown) {
            throw new UsageError("--until: " + unknown.getMessage());
        }
        throw new UsageError("--until is a phase to come to; every account begins in experience");
    }
}
