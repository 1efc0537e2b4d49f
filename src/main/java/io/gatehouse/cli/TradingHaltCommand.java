package io.gatehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code trading halt}: stops entries. */
@Command(
        name = "halt",
        sortOptions = false,
        description = "Stops the account's entries; exits go on. A person lets entries go on in the inbox. The password"
                + " comes from GATEHOUSE_PASSWORD, or is asked for.")
final class TradingHaltCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept in the audit trail.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String reason;

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Mixin
    private ClientOptions options = new ClientOptions();

    TradingHaltCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        DeskClient.Reply reply = options.tell(
                client,
                "/trading/halt",
                login.login(surroundings),
                JsonMapper.shared().createObjectNode().put("reason", reason));
        return Replies.say(reply, surroundings, options, TradingText::of);
    }
}
