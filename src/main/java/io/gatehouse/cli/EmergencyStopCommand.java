package io.gatehouse.cli;

import io.gatehouse.emergency.OrderStop;
import io.gatehouse.emergency.StopProof;
import io.gatehouse.emergency.StopRecords;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.StopNote;
import io.gatehouse.time.SystemDeskClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code emergency-stop}: stops everything by a file, then waits for the desk's proof that nothing works. */
@Command(
        name = EmergencyStopCommand.NAME,
        sortOptions = false,
        description =
                "Stops trading at once: no entry and no automatic exit leaves any more, and the running desk cancels"
                        + " what works at the broker and proves it. All accounts, unless one is named. Needs no desk, no"
                        + " database and no login, only the right to write the file. Resuming takes two people: see inbox list.")
final class EmergencyStopCommand implements Callable<Integer> {

    static final String NAME = "emergency-stop";
    static final String NOTHING_STOPPED = "NOTHING WAS STOPPED. Type ./gatehouse emergency-stop to stop everything.";

    private final Surroundings surroundings;

    @Option(names = "--account", paramLabel = "ID", description = "Only this account (default: all).")
    private Optional<String> account = Optional.empty();

    @Option(names = "--flatten", description = "Closes everything held as well, as soon as the market is open.")
    private boolean flatten;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the proof.")
    private String reason = "ordered at the command line";

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long to wait for the proof, 0 to 600 (default: ${DEFAULT-VALUE}).")
    private int wait = 10;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Stop folder of another desk or run (default: the one in config/application.yml).")
    private Optional<Path> folder = Optional.empty();

    EmergencyStopCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Allowed.range("--wait", wait, 0, 600);
        StopFolder configured = StopFolder.read(surroundings.home());
        StopFile stops = new StopFile(folder.map(surroundings::typed).orElse(configured.path()));
        StopRecords records = new StopRecords(stops.folder());
        Optional<AccountId> scope = scope(records, configured);
        OrderStop order = new OrderStop(stops, records, new SystemDeskClock());
        configured
                .doubt()
                .ifPresent(why ->
                        surroundings.err().println("config cannot be read (" + why + "); the default folder is taken"));
        try {
            StopNote stop = order.order(scope, person(), reason, flatten);
            say("stop      " + stop.id() + " by " + stop.person() + " at " + stop.at() + ": " + stop.reason());
            say("file      " + stops.fileOf(scope) + " is in force: no entry, no automatic exit leaves "
                    + scope.map(AccountId::value).orElse("any account"));
            return result(order.await(stop, scope, Duration.ofSeconds(wait)), scope);
        } catch (IOException e) {
            surroundings
                    .err()
                    .println("NOTHING WAS STOPPED: " + stops.fileOf(scope) + " cannot be written (" + e
                            + "). Run it as the user that started the desk, or free disk space.");
            return ExitCode.FAILED;
        } catch (IllegalArgumentException mistaken) {
            throw new UsageError(String.valueOf(mistaken.getMessage()));
        }
    }

    // A file for an account that nobody runs would stop nothing and look as if it had.
    private Optional<AccountId> scope(StopRecords records, StopFolder configured) {
        List<String> known = records.accounts().isEmpty() ? configured.accounts() : records.accounts();
        account.filter(named -> !known.contains(named)).ifPresent(unknown -> {
            throw new UsageError("the desk here runs " + known + "; have --account '" + unknown + "'");
        });
        return account.map(AccountId::new);
    }

    private static String person() {
        String name = System.getProperty("user.name", "unknown").replaceAll("\\s+", "_");
        return "host:" + name.substring(0, Math.min(name.length(), 48));
    }

    private int result(List<StopProof> proofs, Optional<AccountId> scope) {
        proofs.forEach(proof -> say("proof     " + proof.inWords()));
        if (OrderStop.isProven(proofs, scope)) {
            say("result    PROVEN: the broker says that nothing works");
            say("next      it stays stopped until two people agree: ./gatehouse inbox list");
            return ExitCode.OK;
        }
        if (proofs.isEmpty()) {
            say("result    NO DESK ANSWERED within " + wait + " s. The stop is in force for every desk that runs or"
                    + " starts on this machine, and it will cancel first. Nobody has cancelled what works at the broker:"
                    + " start the desk, or cancel there by hand.");
            return ExitCode.NO_DESK;
        }
        say("result    NOT PROVEN within " + wait + " s. The desk goes on trying; type the same again to see.");
        return ExitCode.NOT_PROVEN;
    }

    private void say(String line) {
        surroundings.out().println(line);
    }
}
