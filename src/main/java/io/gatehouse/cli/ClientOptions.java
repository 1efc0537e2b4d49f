package io.gatehouse.cli;

import io.gatehouse.ledger.AccountId;
import java.time.Duration;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** What every command that asks a running desk has in common. */
final class ClientOptions {

    @Option(names = "--account", paramLabel = "ID", description = "The desk account (default: ${DEFAULT-VALUE}).")
    private String account = "paper";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:SERVER_PORT:-8080}",
            description = "The desk's port on 127.0.0.1 (default: SERVER_PORT or 8080).")
    private int port;

    @Option(names = "--json", description = "Prints the desk's answer as it came.")
    private boolean json;

    /** Asks for a resource of the account. */
    DeskClient.Reply ask(DeskClient client, String resource) {
        return client.get(port, path(resource));
    }

    /** Asks for a resource that is of no single account. */
    DeskClient.Reply askOfAll(DeskClient client, String resource) {
        path("");
        return client.get(port, resource);
    }

    /** Asks for a text in whatever form. */
    DeskClient.Reply askForText(DeskClient client, String resource) {
        return client.getText(port, path(resource));
    }

    /** Whether anything listens where the desk should. */
    boolean isDeskThere() {
        path("");
        return DeskClient.isOpen(port);
    }

    /** The desk's address. */
    String desk() {
        return DeskClient.desk(port);
    }

    AccountId account() {
        path("");
        return new AccountId(account);
    }

    /** Tells the desk something about the account, in a person's name. */
    DeskClient.Reply tell(DeskClient client, String resource, DeskClient.Login login, JsonNode body) {
        return client.post(port, path(resource), login, body);
    }

    /** The same for what takes the desk longer. */
    DeskClient.Reply tell(
            DeskClient client, String resource, DeskClient.Login login, JsonNode body, Duration patience) {
        return client.post(port, path(resource), login, body, patience);
    }

    private String path(String resource) {
        if (!account.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new UsageError("--account is lower-case letters, digits and dashes; have '" + account + "'");
        }
        Allowed.range("--port", port, 1, 65_535);
        return "/accounts/" + account + resource;
    }

    boolean asJson() {
        return json;
    }
}
