package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where daily artifacts are kept.
 *
 * @param root the folder of the first account's artifacts; every other account has a folder of its own below
 */
public record ArtifactFolders(Path root, AccountId first) {

    public Path of(AccountId account) {
        return account.equals(first) ? root : root.resolve(account.value());
    }

    /** The published certificate of a session, written or not. */
    public Path certificateOf(AccountId account, LocalDate session) {
        return of(account).resolve(session + ".reconciliation.json");
    }

    /** The artifact of a session, written or not. */
    public Path fileOf(AccountId account, LocalDate session) {
        return of(account).resolve(session + ".json");
    }
}
