package io.gatehouse.notify;

import java.io.Serial;

/** A message was not taken, or nobody knows whether it was. */
final class NotDelivered extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param why in words; secrets are taken out by who writes them down */
    NotDelivered(String why) {
        super(why);
    }
}
