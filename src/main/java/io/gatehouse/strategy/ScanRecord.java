package io.gatehouse.strategy;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where scans are kept, once per account and session; takes part in the caller's transaction. */
public interface ScanRecord {

    /** The proposals of the session's scan by rank; empty when the session was not scanned. */
    Optional<List<TradeProposal>> proposals(AccountId account, LocalDate session);

    /**
     * Adds a scan with all its proposals and why-nots.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the session was scanned before
     */
    void add(ScanResult scan);
}
