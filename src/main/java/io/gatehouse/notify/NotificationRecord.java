package io.gatehouse.notify;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notifications and their deliveries as they are kept. Every method takes part in the caller's transaction, if any. */
public interface NotificationRecord {

    /**
     * A delivery with what it delivers.
     */
    record Due(Notification notification, Delivery delivery) {}

    /** Writes both; false if the key stands already, and then nothing is written. */
    boolean add(Notification notification, List<Delivery> deliveries);

    /** What may be tried on a channel now, the longest waiting first, at most so many. */
    List<Due> due(Channel channel, Instant now, int most);

    /**
     * Counts an attempt before it is made, so that nobody else makes it too and none is forgotten by a kill.
     *
     * @param delivery as it was read
     * @param again when the attempt is made again if nobody says what became of it
     * @return false if somebody else has begun one since
     */
    boolean claim(Delivery delivery, Instant now, Instant again);

    /** The attempt that was claimed has succeeded. */
    void sent(Delivery delivery);

    /** The attempt that was claimed has failed; without another one it is given up. */
    void failed(Delivery delivery, String error, boolean again);

    Optional<Notified> find(String key);

    /** The newest first, at most so many. */
    default List<Notified> newest(AccountId account, boolean failedOnly, int most) {
        return part(account, failedOnly, true, 0, most);
    }

    /**
     * A part of them by when they were raised.
     *
     * @param failedOnly only those of which a delivery failed or was given up
     * @param from how many to skip
     */
    List<Notified> part(AccountId account, boolean failedOnly, boolean newestFirst, int from, int most);

    /** How many there are of them. */
    long count(AccountId account, boolean failedOnly);

    /** How many of a kind there are. */
    int count(AccountId account, Kind kind);

    /** Alerts of a kind whose end is not noted, oldest first. */
    List<Notification> open(AccountId account, Kind kind);

    /** Notes the end of an alert. */
    void end(String key, Instant at);

    /** Deliveries that were given up when last tried since an instant, newest first. */
    List<Due> givenUpSince(AccountId account, Instant from);
}
