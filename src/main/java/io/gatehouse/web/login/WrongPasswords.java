package io.gatehouse.web.login;

import java.time.Instant;

/**
 * The record of wrong passwords, one for all nodes of a desk and not forgotten by a restart. Each call is a transaction
 * of its own: a count outlives whatever the request comes to.
 */
public interface WrongPasswords {

    /**
     * A row of wrong passwords.
     *
     * @param until when it is forgotten
     */
    record Row(int count, Instant until) {

        /** None so far. */
        public static final Row NONE = new Row(0, Instant.EPOCH);
    }

    /** Those that are not forgotten; {@link Row#NONE} if there are none. */
    Row of(String whose, Instant now);

    /**
     * Counts one more, and takes rows away that are forgotten by now.
     *
     * @param until when a row that begins with this one is forgotten
     */
    void count(String whose, Instant now, Instant until);

    void forget(String whose);
}
