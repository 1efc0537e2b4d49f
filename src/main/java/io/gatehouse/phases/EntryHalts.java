package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The record of halts. Append-only; takes part in the caller's transaction. */
public interface EntryHalts {

    /** Opens a halt. */
    void open(EntryHalt halt);

    /** Open halts of an account, oldest first. */
    List<EntryHalt> openOf(AccountId account);

    Optional<EntryHalt> find(String id);

    /** Notes an acknowledgement of an open halt. */
    void acknowledge(String id, EntryHalt.Acknowledgement acknowledgement);

    /** Halts opened in a session. */
    int openedIn(AccountId account, LocalDate session);

    /** All halts opened at or after an instant, oldest first. */
    List<EntryHalt> since(AccountId account, Instant from);
}
