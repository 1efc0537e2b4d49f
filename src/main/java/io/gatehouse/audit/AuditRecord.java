package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import java.util.List;
import java.util.Optional;

/** The lines in the database, which are the record. Append-only; takes part in the caller's transaction. */
public interface AuditRecord {

    /** Keeps any other transaction from adding to the stream until this one ends. */
    void lock(AuditStream stream);

    Optional<AuditLine> last(AuditStream stream);

    void add(AuditLine line);

    /** Lines from a sequence on, in order. */
    List<AuditLine> from(AuditStream stream, long sequence);

    /** The streams of an account, by name. */
    List<AuditStream> streams(AccountId account);
}
