package io.gatehouse.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code audit verify}: whether any line was changed, taken out or put in. */
@Command(
        name = "verify",
        sortOptions = false,
        description =
                "Checks every line of every stream, in the database and in the files, and repairs nothing. Without"
                        + " --account, of every account. Exit code 1 if anything is wrong.")
final class AuditVerifyCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final AskAudit audit;

    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Mixin
    private OfflineOption offline = new OfflineOption();

    AuditVerifyCommand(Surroundings surroundings, AskAudit audit) {
        this.surroundings = surroundings;
        this.audit = audit;
    }

    @Override
    public Integer call() {
        boolean one = spec.commandLine().getParseResult().hasMatchedOption("--account");
        DeskClient.Reply reply =
                audit.verify(options, offline, one ? Optional.of(options.account()) : Optional.empty());
        int said = Replies.say(reply, surroundings, options, AuditText::verdict);
        return said == ExitCode.OK
                        && reply instanceof DeskClient.Reply.Answer answer
                        && !AuditText.isWhole(answer.json())
                ? ExitCode.FAILED
                : said;
    }
}
