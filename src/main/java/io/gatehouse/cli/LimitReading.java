package io.gatehouse.cli;

import io.gatehouse.ledger.AccountId;

/** The limits of an account, read from the desk's database while no desk runs on it. Answers are a desk's JSON. */
public interface LimitReading extends OfflineRecord {

    String limits();

    String history();

    /** Opens it. */
    @FunctionalInterface
    interface Opener {

        /** @throws RecordUnreadable if there is none, or somebody uses it */
        LimitReading open(AccountId account);
    }
}
