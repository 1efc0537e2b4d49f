package io.gatehouse.cli;

import io.gatehouse.audit.AuditSearch;
import io.gatehouse.ledger.AccountId;
import java.util.Optional;

/** The audit lines, read from the desk's database while no desk runs on it. Answers are a running desk's JSON. */
public interface AuditReading extends OfflineRecord {

    /**
     * Verifies every stream.
     *
     * @param account without it, every account's
     */
    String verify(Optional<AccountId> account);

    String search(AccountId account, AuditSearch search);

    /** Opens it. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens the database.
         *
         * @param account without it, every account has to be readable
         * @throws RecordUnreadable if there is none, or somebody uses it
         */
        AuditReading open(Optional<AccountId> account);
    }
}
