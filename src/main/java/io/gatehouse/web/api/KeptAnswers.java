package io.gatehouse.web.api;

import java.time.Instant;
import java.util.Optional;

/** The record of commands that came with a key, and what they were answered. */
public interface KeptAnswers {

    /** @param word the key a person gave; another person's same word is another key */
    record Key(String person, String word) {}

    /** @param answer empty while the command has not been answered, or was cut off */
    record Begun(String requestHash, Optional<Kept> answer) {}

    record Kept(int status, String mediaType, String body) {}

    /** False if the key was used before; then nothing changes. */
    boolean begin(Key key, String requestHash, Instant at);

    Optional<Begun> find(Key key);

    void keep(Key key, Kept answer);

    /** The command was not carried out, so its key may be used again. */
    void forget(Key key);

    void forgetBefore(Instant at);
}
