package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import java.util.List;
import java.util.Optional;

/** The lines in the database, which are the record. Append-only; takes part in the caller's transaction. */
public interface AuditRecord {

    /** Keeps any other transaction from adding to the stream until this one ends. */
    void lock(AuditStream stream);

    /** Where the stream ends by its own row; empty if it has none. */
    Optional<StreamEnd> end(AuditStream stream);

    void add(AuditLine line);

    /**
     * Adds lines to a stream that ends where the caller believes it does, and keeps it locked until the transaction
     * ends. False if it ends elsewhere; then nothing was added.
     */
    boolean addAfter(StreamEnd believed, List<TrailLine> lines);

    /** Lines from a sequence on, in order. */
    List<AuditLine> from(AuditStream stream, long sequence);

    /** The streams of an account, by name. */
    List<AuditStream> streams(AccountId account);

    /** The streams of an account of which there is a line or an end, by name. */
    List<AuditStream> traces(AccountId account);

    /** The accounts of which there is a line or an end. */
    List<AccountId> accounts();

    /** The lines after a sequence in order, at most so many. */
    List<TrailLine> page(AuditStream stream, long after, int most);

    /** The trail's lines that a search asks for, oldest first. */
    List<AuditLine> search(AccountId account, AuditSearch search);

    /** A part of the trail's lines that a search asks for, whose own limit does not count here. */
    List<AuditLine> search(AccountId account, AuditSearch search, AuditPart part);

    /** How many of the trail's lines a search asks for, without its limit. */
    long count(AccountId account, AuditSearch search);
}
