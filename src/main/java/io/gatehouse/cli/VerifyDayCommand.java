package io.gatehouse.cli;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.DayCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify-day}: proves a session of the past again. */
@Command(
        name = "verify-day",
        sortOptions = false,
        description = "Proves a past session again from what is kept of it: hashes the inputs of its reconciliation"
                + " certificate and compares them afresh, looks the certificate and the artifact up in the audit trail,"
                + " and counts the signals. Reads the database itself, while no desk runs on it, and changes nothing."
                + " Exit code 1 when anything is not as it was.")
final class VerifyDayCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DayRecord.Opener records;

    @Parameters(paramLabel = "DATE", description = "The session, yyyy-mm-dd.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private LocalDate session;

    @Option(names = "--account", paramLabel = "ID", description = "The desk account (default: ${DEFAULT-VALUE}).")
    private String account = "paper";

    @Option(names = "--run", paramLabel = "ID", description = "A run kept apart, for example simulate-7-2026-01-02.")
    private Optional<String> run = Optional.empty();

    VerifyDayCommand(Surroundings surroundings, DayRecord.Opener records) {
        this.surroundings = surroundings;
        this.records = records;
    }

    @Override
    public Integer call() {
        if (!account.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new UsageError("--account is lower-case letters, digits and dashes; have '" + account + "'");
        }
        run.filter(id -> !id.matches("[a-z0-9][a-z0-9-]{0,63}")).ifPresent(id -> {
            throw new UsageError("--run is a run's id as its folder is named; have '" + id + "'");
        });
        try (DayRecord record = records.open(surroundings.home(), new AccountId(account), run)) {
            return say(record.source(), record.check(session), record.addenda(session));
        } catch (RecordUnreadable unreadable) {
            surroundings.err().println(unreadable.reason());
            return ExitCode.NO_RECORD;
        } catch (IllegalArgumentException refused) {
            surroundings.err().println(refused.getMessage());
            return ExitCode.FAILED;
        }
    }

    private int say(String source, List<DayCheck> checks, List<String> addenda) {
        surroundings.err().println("source    read from " + source + "; nothing was changed");
        checks.forEach(check -> surroundings
                .out()
                .println((check.passed() ? "ok        " : "FAILED    ") + check.name() + ": " + check.words()));
        addenda.forEach(line -> surroundings.out().println("resolved  " + line));
        long failed = checks.stream().filter(check -> !check.passed()).count();
        surroundings
                .out()
                .println(
                        failed == 0
                                ? session + " of " + account + " is as it was"
                                : session + " of " + account + " is not as it was: " + failed + " of " + checks.size()
                                        + " checks failed");
        return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
