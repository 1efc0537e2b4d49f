package io.gatehouse.reconciliation;

import java.util.Optional;

/** What people said about differences. Append-only; takes part in the caller's transaction. */
public interface Resolutions {

    void add(Resolution resolution);

    /** What was said last about a latch. */
    Optional<Resolution> latestOf(String latch);
}
