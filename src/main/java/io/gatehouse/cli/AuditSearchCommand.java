package io.gatehouse.cli;

import io.gatehouse.audit.AuditSearch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit search}: changes of state, the newest last. */
@Command(
        name = "search",
        sortOptions = false,
        description = "Shows changes of state: when, what, by whom, about what, what was decided and what came of it."
                + " The newest stands last.")
final class AuditSearchCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final AskAudit audit;

    @Option(names = "--actor", paramLabel = "NAME", description = "Done by: a login, desk or broker.")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--action", paramLabel = "WORD", description = "What was done, for example order-filled.")
    private Optional<String> action = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            description = "First: a New York date, or an instant such as 2026-01-02T14:45:00Z.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "WHEN",
            description = "Last, the same way; a date is meant with its whole day.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--text", paramLabel = "TEXT", description = "Anywhere in the line, in capitals or not.")
    private Optional<String> text = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "The newest so many, 1 to 10000 (default: ${DEFAULT-VALUE}).")
    private int limit = 100;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Mixin
    private OfflineOption offline = new OfflineOption();

    AuditSearchCommand(Surroundings surroundings, AskAudit audit) {
        this.surroundings = surroundings;
        this.audit = audit;
    }

    @Override
    public Integer call() {
        Allowed.range("--limit", limit, 1, AuditSearch.MOST);
        AuditSearch search = AuditSearch.of(actor, action, from, to, text, limit);
        StringBuilder resource = new StringBuilder("/audit?order=desc&size=").append(limit);
        ask(resource, "actor", actor);
        ask(resource, "action", action);
        ask(resource, "from", from);
        ask(resource, "to", to);
        ask(resource, "text", text);
        return Replies.say(
                audit.search(options, offline, resource.toString(), search), surroundings, options, AuditText::changes);
    }

    private static void ask(StringBuilder resource, String name, Optional<String> value) {
        value.ifPresent(given ->
                resource.append('&').append(name).append('=').append(URLEncoder.encode(given, StandardCharsets.UTF_8)));
    }
}
