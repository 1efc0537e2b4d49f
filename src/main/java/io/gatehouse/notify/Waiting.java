package io.gatehouse.notify;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether anything may wait to be delivered, so that a run does not ask its database at every step. */
final class Waiting {

    // At the start: an earlier process may have left something.
    private final AtomicBoolean something = new AtomicBoolean(true);

    void somethingIs() {
        something.set(true);
    }

    boolean isAnything() {
        return something.get();
    }

    void nothingIs() {
        something.set(false);
    }
}
