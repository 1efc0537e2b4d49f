package io.gatehouse.cli;

import io.gatehouse.time.NyseCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay}: sessions on real market history, as fast as the machine allows. */
@Command(
        name = "replay",
        sortOptions = false,
        description = "Trades the sessions of real market history as fast as the machine allows, apart from every"
                + " other run: data/runs/<id>, artifacts/runs/<id>, id = replay-<seed>-<from>.")
final class ReplayCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final NyseCalendar calendar;
    private final StartDesk startDesk;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with prices_daily.csv(.gz), corporate_actions.csv, vix_daily.csv, constituents.csv.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path data;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First date, yyyy-mm-dd.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last date, yyyy-mm-dd.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate to;

    @Mixin
    private RunOptions run = new RunOptions();

    ReplayCommand(Surroundings surroundings, NyseCalendar calendar, StartDesk startDesk) {
        this.surroundings = surroundings;
        this.calendar = calendar;
        this.startDesk = startDesk;
    }

    @Override
    public Integer call() {
        Path folder = surroundings.typed(data);
        Allowed.sessionsBetween(from, to, calendar);
        Allowed.folder("--data", folder);
        LocalDate first = calendar.sessionOnOrAfter(from).date();
        return startDesk.start(run.claim(DeskStart.Kind.REPLAY, first, surroundings.home())
                .with("gatehouse.market.kind", "replay")
                .with("gatehouse.market.replay.directory", folder)
                .with("gatehouse.market.replay.from", from)
                .with("gatehouse.market.replay.to", to)
                .with("gatehouse.run.from", from)
                .with("gatehouse.run.to", to));
    }
}
