package io.gatehouse.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code limits change}: asks for other limits. */
@Command(
        name = "change",
        sortOptions = false,
        description =
                "Asks for other limits. What only tightens binds at once; anything else waits for somebody else in"
                        + " the inbox and binds from the next session. The password comes from GATEHOUSE_PASSWORD, or is asked"
                        + " for.")
final class LimitsChangeCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Option(
            names = "--set",
            required = true,
            paramLabel = "LIMIT=VALUE",
            description = "As in config/risk-limits.yml, max- may be left out: heat=0.05. Can be given more than once.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept in the history.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String reason;

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Mixin
    private ClientOptions options = new ClientOptions();

    LimitsChangeCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        ObjectNode wish = JsonMapper.shared().createObjectNode().put("reason", reason);
        ObjectNode values = wish.putObject("set");
        set.forEach(values::put);
        DeskClient.Reply reply = options.tell(client, "/limits/changes", login.login(surroundings), wish);
        return Replies.say(reply, surroundings, options, LimitsText::request);
    }
}
