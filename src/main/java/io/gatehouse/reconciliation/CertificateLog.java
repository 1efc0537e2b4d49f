package io.gatehouse.reconciliation;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The record of certificates. Append-only; takes part in the caller's transaction. */
public interface CertificateLog {

    void add(Certificate certificate);

    Optional<Certificate> of(AccountId account, LocalDate session);

    /** Sessions from one on whose books did not agree, oldest first, with the hash of the certificate. */
    List<Unclean> uncleanSince(AccountId account, LocalDate session);

    /** A session that was certified as something else than clean. */
    record Unclean(LocalDate session, String hash) {}
}
