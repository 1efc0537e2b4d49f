package io.gatehouse.phases;

import java.util.Optional;

/** Where frozen evidence is kept for good. Append-only; takes part in the caller's transaction. */
public interface EvidenceArchive {

    /** Keeps it; the same evidence is kept once. */
    void keep(FrozenEvidence evidence);

    Optional<FrozenEvidence> find(String id);
}
