package io.gatehouse.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code inbox decide}: a person decides a task. */
@Command(
        name = "decide",
        sortOptions = false,
        description = "Decides a task. Each field of its form is given with --set, for example --set decision=approve"
                + " --set reason=\"evidence checked\". The password comes from GATEHOUSE_PASSWORD, or is asked for.")
final class InboxDecideCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Option(names = "--task", required = true, paramLabel = "ID", description = "The task, as inbox list names it.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String task;

    @Option(names = "--set", required = true, paramLabel = "FIELD=VALUE", description = "A field of the form; repeat.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Mixin
    private ClientOptions options = new ClientOptions();

    InboxDecideCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        if (!task.matches("[A-Za-z0-9-]{1,64}")) {
            throw new UsageError("--task is an id as inbox list prints it; have '" + task + "'");
        }
        ObjectNode answers = JsonMapper.shared().createObjectNode();
        fields.forEach(answers::put);
        return Replies.say(
                options.tell(client, "/tasks/" + task + "/decision", login.login(surroundings), answers),
                surroundings,
                options,
                rest -> "decided   " + task + "\n" + InboxText.tasks(rest));
    }
}
