package io.gatehouse.notify;

import java.time.Instant;
import java.util.Optional;

/**
 * A notification on its way to one recipient of a channel.
 *
 * @param recipient one for the first that the configuration lists; the log has one
 * @param attempts how often sending it was begun
 * @param lastError what the last failure said, without addresses and secrets
 * @param nextTry not before this desk time, while it is neither sent nor given up
 * @param tried when sending it was last begun, by the desk clock
 */
public record Delivery(
        String key,
        Channel channel,
        int recipient,
        State state,
        int attempts,
        Optional<String> lastError,
        Instant nextTry,
        Optional<Instant> tried) {

    /** How far it has come. */
    public enum State {
        /** Not tried yet, or the attempt has not ended. */
        PENDING,
        /** The other side has taken it. */
        SENT,
        /** Tried in vain, and tried again. */
        FAILED,
        /** Tried in vain as often as allowed. */
        GIVEN_UP
    }

    static Delivery planned(String key, Channel channel, int recipient, Instant at) {
        return new Delivery(key, channel, recipient, State.PENDING, 0, Optional.empty(), at, Optional.empty());
    }

    /** The same for every attempt, so that a receiver can drop what comes twice. */
    public String messageId() {
        return Digest.of(key + "|" + channel + "|" + recipient);
    }
}
