package io.gatehouse.cli;

import io.gatehouse.instrument.Symbol;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code why-not}: why symbols were not traded on a session. */
@Command(
        name = "why-not",
        sortOptions = false,
        description = "Asks the running desk why symbols were not traded on a session: the rule, what it found and"
                + " what it asks for; and how those that were proposed ended.")
final class WhyNotCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final DeskClient client;

    @Option(names = "--date", required = true, paramLabel = "DATE", description = "The session, yyyy-mm-dd.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private LocalDate date;

    @Option(names = "--symbol", paramLabel = "S", description = "Only this symbol.")
    private Optional<String> symbol = Optional.empty();

    @Mixin
    private ClientOptions options = new ClientOptions();

    WhyNotCommand(Surroundings surroundings, DeskClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    @Override
    public Integer call() {
        String query = "/why-not?date=" + date
                + symbol.map(name -> "&symbol=" + ticker(name)).orElse("");
        return Replies.say(options.ask(client, query), surroundings, options, WhyNotText::of);
    }

    private static Symbol ticker(String name) {
        try {
            return new Symbol(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageError("--symbol: " + e.getMessage());
        }
    }
}
