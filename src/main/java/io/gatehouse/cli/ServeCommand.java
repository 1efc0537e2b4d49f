package io.gatehouse.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the desk with its web page, until it is stopped. */
@Command(
        name = "serve",
        sortOptions = false,
        description = "Runs the desk and its web page on the simulated market until Ctrl-C; the account goes on"
                + " where it stopped. State is kept in data/desk.")
final class ServeCommand implements Callable<Integer> {

    private final StartDesk startDesk;

    @Option(
            names = "--speed",
            paramLabel = "SECONDS",
            description = "Wall seconds a trading day takes, 0 (flat out) to 86400 (default: ${DEFAULT-VALUE}).")
    private int speed = 20;

    @Option(names = "--real-time", description = "Trades by the wall clock: sessions start at 07:00 ET.")
    private boolean realTime;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the page on 127.0.0.1, 0 for any free one (default: SERVER_PORT or 8080).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the simulated market and broker; one account keeps one seed.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--new-passwords", description = "Forgets the stored logins and prints new ones once.")
    private boolean newPasswords;

    ServeCommand(StartDesk startDesk) {
        this.startDesk = startDesk;
    }

    @Override
    public Integer call() {
        Allowed.range("--speed", speed, 0, 86_400);
        port.ifPresent(given -> Allowed.range("--port", given, 0, 65_535));
        DeskStart start = DeskStart.of(DeskStart.Kind.SERVE)
                .with("gatehouse.market.kind", "simulated")
                .with("gatehouse.run.speed", speed)
                .with("gatehouse.run.real-time", realTime)
                .with("gatehouse.web.new-passwords", newPasswords)
                .with("gatehouse.broker.simulator.journal", "data/desk/broker")
                .with(DeskStart.LOG, "logs/gatehouse.log")
                .with("server.port", port);
        return startDesk.start(seed.map(given -> Seeds.everywhere(start, given)).orElse(start));
    }
}
