package io.gatehouse.cli;

import io.gatehouse.ledger.AccountId;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running desk about limits, or where none answers reads its database. */
record AskLimits(DeskClient client, LimitReading.Opener records, Surroundings surroundings) {

    DeskClient.Reply ask(
            ClientOptions options, OfflineOption offline, String resource, Function<LimitReading, String> question) {
        if (!offline.isWanted() && options.isDeskThere()) {
            return options.ask(client, resource);
        }
        AccountId account = options.account();
        return new ReadOffline(surroundings)
                .read(options, offline, () -> records.open(account), question, JsonMapper.shared()::readTree);
    }
}
