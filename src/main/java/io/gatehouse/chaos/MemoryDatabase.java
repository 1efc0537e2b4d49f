package io.gatehouse.chaos;

import java.nio.file.Path;

/** A database in memory that outlives the desks that open it, until it is closed. */
public interface MemoryDatabase extends AutoCloseable {

    String url();

    /** Writes everything in it as SQL, so that it can be looked at when it is gone. */
    void keepIn(Path file);

    @Override
    void close();
}
