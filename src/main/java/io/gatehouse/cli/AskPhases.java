package io.gatehouse.cli;

import io.gatehouse.ledger.AccountId;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Asks the running desk, or where none answers reads its database; and says which. */
record AskPhases(DeskClient client, PhaseRecord.Opener records, Surroundings surroundings) {

    /** Asks for JSON. */
    DeskClient.Reply ask(
            ClientOptions options, OfflineOption offline, String resource, Function<PhaseRecord, String> record) {
        return isDeskAsked(options, offline)
                ? options.ask(client, resource)
                : read(options, offline, record, text -> JsonMapper.shared().readTree(text));
    }

    /** Asks for text in whatever form; the answer's JSON is missing. */
    DeskClient.Reply askForText(
            ClientOptions options, OfflineOption offline, String resource, Function<PhaseRecord, String> record) {
        return isDeskAsked(options, offline)
                ? options.askForText(client, resource)
                : read(options, offline, record, text -> MissingNode.getInstance());
    }

    private boolean isDeskAsked(ClientOptions options, OfflineOption offline) {
        return !offline.isWanted() && options.isDeskThere();
    }

    private DeskClient.Reply read(
            ClientOptions options,
            OfflineOption offline,
            Function<PhaseRecord, String> question,
            Function<String, JsonNode> parse) {
        AccountId account = options.account();
        return new ReadOffline(surroundings).read(options, offline, () -> records.open(account), question, parse);
    }
}
