package io.gatehouse.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code notifications test}: the desk tries a channel. */
@Command(
        name = "test",
        sortOptions = false,
        description =
                "Lets the desk send a test message by one channel, and says what became of it. It takes a login of"
                        + " the desk: the password comes from GATEHOUSE_PASSWORD, or is asked for.")
final class NotificationsTestCommand implements Callable<Integer> {

    // Ten recipients whose server does not answer, at the default timeout.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Surroundings surroundings;
    private final DeskClient client;

    @Option(names = "--channel", required = true, paramLabel = "CHANNEL", description = "log, email or sms.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String channel;

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Mixin
    private ClientOptions options = new ClientOptions();

    NotificationsTestCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        DeskClient.Reply reply = options.tell(
                client,
                "/notifications/test",
                login.login(surroundings),
                JsonMapper.shared().createObjectNode().put("channel", channel),
                PATIENCE);
        int said = Replies.say(reply, surroundings, options, NotificationsText::test);
        boolean reached = reply instanceof DeskClient.Reply.Answer answer && NotificationsText.isSent(answer.json());
        return said == ExitCode.OK && !reached ? ExitCode.FAILED : said;
    }
}
