package io.gatehouse.cli;

import io.gatehouse.phases.report.ReportFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phase export}: what happened to the account in a period, as a file. */
@Command(
        name = "export",
        sortOptions = false,
        description = "Writes moves, sizes, halts and every session of a period, with totals: for programs, or for the"
                + " file. Decimals are exact. Secrets are taken out, operators are numbered unless named.")
final class PhaseExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final AskPhases phases;

    @Option(names = "--start", required = true, paramLabel = "DATE", description = "First date, yyyy-mm-dd.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private LocalDate start;

    @Option(names = "--end", required = true, paramLabel = "DATE", description = "Last date, yyyy-mm-dd.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private LocalDate end;

    @Option(names = "--format", paramLabel = "F", description = "csv, json or md (default: ${DEFAULT-VALUE}).")
    private String format = "csv";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new file to write; without it the terminal. A file that exists is never replaced.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--with-operators", description = "Names the people instead of numbering them.")
    private boolean withOperators;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Mixin
    private OfflineOption offline = new OfflineOption();

    PhaseExportCommand(Surroundings surroundings, AskPhases phases) {
        this.surroundings = surroundings;
        this.phases = phases;
    }

    @Override
    public Integer call() {
        Allowed.inOrder("--start", start, "--end", end);
        ReportFormat as = options.asJson() ? ReportFormat.JSON : format();
        Optional<Path> file = out.map(surroundings::typed);
        file.ifPresent(path -> Allowed.newFile("--out", path));
        DeskClient.Reply reply = phases.askForText(
                options,
                offline,
                "/phase/export?start=" + start + "&end=" + end + "&format=" + as.word() + "&withOperators="
                        + withOperators,
                record -> record.export(start, end, as, withOperators));
        if (reply instanceof DeskClient.Reply.Answer answer) {
            return file.map(path -> write(path, answer.text())).orElseGet(() -> print(answer.text()));
        }
        return Replies.say(reply, surroundings, options, json -> "");
    }

    private ReportFormat format() {
        try {
            return ReportFormat.ofWord(format);
        } catch (IllegalArgumentException e) {
            throw new UsageError("--format: " + e.getMessage());
        }
    }

    private int print(String text) {
        surroundings.out().print(text);
        surroundings.out().flush();
        return ExitCode.OK;
    }

    private int write(Path file, String text) {
        try {
            // Never over what is there, even if it came after the first look.
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            surroundings
                    .err()
                    .println("--out " + file + " could not be written (" + e
                            + "); name a new file in a folder you may write to");
            return ExitCode.FAILED;
        }
        surroundings.err().println("Written: " + file);
        return ExitCode.OK;
    }
}
