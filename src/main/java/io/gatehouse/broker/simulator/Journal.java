package io.gatehouse.broker.simulator;

import java.util.function.Consumer;

/** Where the entries are kept. An entry that was appended outlives the process. */
interface Journal extends AutoCloseable {

    /** Hands every entry kept so far to {@code reader}, oldest first; called once, before the first append. */
    void replay(Consumer<Entry> reader);

    void append(Entry entry);

    @Override
    void close();

    /** Keeps nothing: the broker ends with the process. */
    static Journal none() {
        return new Journal() {
            @Override
            public void replay(Consumer<Entry> reader) {
                // Nothing was kept.
            }

            @Override
            public void append(Entry entry) {
                // Nothing is kept.
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}
