package io.gatehouse.cli;

import io.gatehouse.audit.AuditSearch;
import io.gatehouse.ledger.AccountId;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running desk about its audit lines, or where none answers reads them. */
record AskAudit(DeskClient client, AuditReading.Opener records, Surroundings surroundings) {

    DeskClient.Reply verify(ClientOptions options, OfflineOption offline, Optional<AccountId> account) {
        if (isDeskAsked(options, offline)) {
            return account.isPresent()
                    ? options.ask(client, "/audit/verification")
                    : options.askOfAll(client, "/audit/verification");
        }
        return new ReadOffline(surroundings)
                .read(
                        options,
                        offline,
                        () -> records.open(account),
                        record -> record.verify(account),
                        JsonMapper.shared()::readTree);
    }

    /** @param resource the search as a running desk is asked for it */
    DeskClient.Reply search(ClientOptions options, OfflineOption offline, String resource, AuditSearch search) {
        if (isDeskAsked(options, offline)) {
            return options.ask(client, resource);
        }
        AccountId account = options.account();
        return new ReadOffline(surroundings)
                .read(
                        options,
                        offline,
                        () -> records.open(Optional.of(account)),
                        record -> record.search(account, search),
                        JsonMapper.shared()::readTree);
    }

    private static boolean isDeskAsked(ClientOptions options, OfflineOption offline) {
        return !offline.isWanted() && options.isDeskThere();
    }
}
