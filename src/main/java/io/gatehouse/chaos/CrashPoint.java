package io.gatehouse.chaos;

/** Where a desk may be ended: around everything that outlives it. */
enum CrashPoint {
    /** A transaction is about to be committed; it is rolled back. */
    BEFORE_COMMIT("before a commit"),
    /** It is committed, and what was to follow does not. */
    AFTER_COMMIT("after a commit"),
    /** The broker is about to note an order, a cancel, or that the desk has heard an event. */
    BEFORE_BROKER_NOTES("before the broker notes something"),
    /** The broker has noted it, and the desk does not know. */
    AFTER_BROKER_NOTES("after the broker noted something");

    private final String words;

    CrashPoint(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
