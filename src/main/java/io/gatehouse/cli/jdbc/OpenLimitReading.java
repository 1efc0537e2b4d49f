package io.gatehouse.cli.jdbc;

import io.gatehouse.cli.LimitReading;
import io.gatehouse.ledger.AccountId;
import java.nio.file.Path;

/** Opens the limits of an account in the desk's database. */
public final class OpenLimitReading {

    private OpenLimitReading() {}

    /**
     * Opens them.
     *
     * @param home the folder that holds {@code config} and {@code data}
     * @throws io.gatehouse.cli.RecordUnreadable if there is no database, or it is in use, or another version's
     * @throws IllegalArgumentException if the database does not know the account
     */
    public static LimitReading at(Path home, AccountId account) {
        return DatabaseLimitReading.open(RecordSettings.read(home), account);
    }
}
