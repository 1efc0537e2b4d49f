package io.gatehouse.cli;

import io.gatehouse.time.NyseCalendar;
import java.time.LocalDate;
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

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Sessions to trade, 1 to 10000 (default: ${DEFAULT-VALUE}).")
    private int days = 60;

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
        Allowed.range("--days", days, 1, 10_000);
        Allowed.session("--start", start, calendar);
        return startDesk.start(run.claim(DeskStart.Kind.SIMULATE, start, surroundings.home())
                .with("gatehouse.market.kind", "simulated")
                .with("gatehouse.market.simulated.start", start)
                .with("gatehouse.run.days", days));
    }
}
