package io.gatehouse.cli.jdbc;

import io.gatehouse.cli.DayRecord;
import io.gatehouse.ledger.AccountId;
import java.nio.file.Path;
import java.util.Optional;

/** Opens what is kept of past sessions. */
public final class OpenDayRecord {

    private OpenDayRecord() {}

    /**
     * Opens the desk's own record, or that of a run.
     *
     * @param home the folder that holds {@code config} and {@code data}
     * @throws io.gatehouse.cli.RecordUnreadable if there is no database, or it is in use, or another version's
     * @throws IllegalArgumentException if the database does not know the account
     */
    public static DayRecord at(Path home, AccountId account, Optional<String> run) {
        return DatabaseDayRecord.open(home, account, run);
    }
}
