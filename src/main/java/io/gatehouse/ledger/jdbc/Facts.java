package io.gatehouse.ledger.jdbc;

import java.util.function.Predicate;

/** What happens when something is recorded twice. */
final class Facts {

    private Facts() {}

    /** @throws IllegalStateException if what stands under the key says something else; both are named */
    static <T> void mustBeSame(String key, T stands, T comes, Predicate<T> same) {
        if (!same.test(stands)) {
            throw new IllegalStateException("another fact stands under " + key + ": have " + stands + ", got " + comes
                    + "; find out which source is wrong before anything is sent");
        }
    }
}
