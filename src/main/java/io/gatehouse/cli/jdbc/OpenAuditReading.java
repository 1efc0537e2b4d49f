package io.gatehouse.cli.jdbc;

import io.gatehouse.cli.AuditReading;
import io.gatehouse.ledger.AccountId;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the audit lines in the desk's database. */
public final class OpenAuditReading {

    private OpenAuditReading() {}

    /**
     * Opens them.
     *
     * @param home the folder that holds {@code config}, {@code data} and {@code logs}
     * @param account without it, every account has to be readable
     * @throws io.gatehouse.cli.RecordUnreadable if there is no database, or it is in use, or another version's
     * @throws IllegalArgumentException if the database does not know the account
     */
    public static AuditReading at(Path home, Optional<AccountId> account) {
        return DatabaseAuditReading.open(RecordSettings.read(home), account);
    }
}
