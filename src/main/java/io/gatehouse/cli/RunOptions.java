package io.gatehouse.cli;

import io.gatehouse.money.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.boot.micrometer.metrics.autoconfigure.logging.logback.LogbackMetricsAutoConfiguration;
import picocli.CommandLine.Option;

/** What {@code simulate} and {@code replay} have in common. */
final class RunOptions {

    private static final Money LEAST_EQUITY = Money.ofDollars(1_000);

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of everything random; the same seed gives the same artifacts"
                    + " (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Option(
            names = "--equity",
            paramLabel = "DOLLARS",
            converter = Dollars.class,
            description = "Cash the account starts with, at least 1000 (default: 100000).")
    private Money equity = Money.ofDollars(100_000);

    @Option(
            names = "--durable",
            description = "Writes every commit to disk, so that the run can be killed and continued with the same"
                    + " options. Slower.")
    private boolean durable;

    @Option(names = "--fresh", description = "Deletes what a run of the same id left and starts it again.")
    private boolean fresh;

    @Option(
            names = "--approve-as",
            paramLabel = "NAME",
            description = "The scripted person who answers the desk's questions; none means silence"
                    + " (default: ${DEFAULT-VALUE}).")
    private String approveAs = "scripted";

    /**
     * The start of a run in folders of its own, which are claimed here.
     *
     * @throws UsageError if an option is out of range, or the run exists and may not be replaced or continued
     */
    DeskStart claim(DeskStart.Kind kind, LocalDate first, Path home) {
        if (LEAST_EQUITY.exceeds(equity)) {
            throw new UsageError("--equity is at least " + LEAST_EQUITY.shown() + "; have " + equity.shown());
        }
        if (!approveAs.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new UsageError(
                    "--approve-as is a name in lower-case letters, digits and dashes; have '" + approveAs + "'");
        }
        RunFolder folder = new RunFolder(home, kind.word() + "-" + seed + "-" + first);
        folder.claim(durable, fresh);
        return Seeds.everywhere(DeskStart.of(kind), seed)
                .with("gatehouse.run.id", folder.id())
                .with("gatehouse.run.folder", folder.data())
                .with("gatehouse.run.artifacts", folder.artifacts())
                // Where the desk's own history was moved to, a run's has no business.
                .with("gatehouse.audit.phase-folder", "")
                .with("gatehouse.run.start", first)
                .with("gatehouse.run.equity", equity)
                .with("gatehouse.broker.simulator.starting-cash", equity)
                .with("gatehouse.run.durable", durable)
                .with("gatehouse.run.fresh", fresh)
                .with("gatehouse.run.approve-as", approveAs)
                // Without a journal the broker's books end with the process, and so does the run.
                .with(
                        "gatehouse.broker.simulator.journal",
                        durable ? folder.data().resolve("broker") : "")
                // Milliseconds H2 may hold a commit back; a run that nobody resumes may lose its last second.
                .with("gatehouse.run.write-delay", durable ? 0 : 1_000)
                // The terminal is for progress and for why a run failed; everything else stands in the log.
                .with(DeskStart.LOG, Path.of("logs", folder.id() + ".log"))
                .with("logging.threshold.console", "off")
                // Nobody reads how many lines a run logs, and counting makes each that is left out dearer.
                .with("spring.autoconfigure.exclude", LogbackMetricsAutoConfiguration.class.getName());
    }
}
