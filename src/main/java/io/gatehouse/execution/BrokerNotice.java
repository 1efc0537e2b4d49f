package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;

/**
 * Something the broker said that is not a fact about one of our orders.
 *
 * @param reference what it is about; the same notice about the same thing is kept once
 * @param words with figures
 */
public record BrokerNotice(AccountId account, Kind kind, String reference, String words, Instant at) {

    /** What kind of word it is. */
    public enum Kind {
        /** About an order that is not ours: somebody trades by hand, or our record is not complete. */
        UNKNOWN_ORDER(true),
        /** About a position we do not hold, or not in that size. */
        UNKNOWN_POSITION(true),
        /** More was filled than ordered. */
        OVERFILLED(true),
        /** It contradicts what it, or we, said before. */
        CONTRADICTION(true),
        /** A cancel or a new limit came too late or was refused. */
        CHANGE_REFUSED(false),
        /** An order, a new limit or a cancel was refused for a technical reason. */
        TECHNICAL_REFUSAL(false),
        /** A question was not answered in time. */
        REQUEST_TIMED_OUT(false),
        /** An order, a new limit or a cancel could not be handed over. */
        NOT_SENT(false),
        CONNECTION_LOST(false),
        CONNECTION_RESTORED(false);

        private final boolean needsPerson;

        Kind(boolean needsPerson) {
            this.needsPerson = needsPerson;
        }

        /** Whether it may be an error of the API, of which only so many are borne within an hour. */
        public boolean isTechnical() {
            return this == TECHNICAL_REFUSAL
                    || this == REQUEST_TIMED_OUT
                    || this == NOT_SENT
                    || this == CONNECTION_LOST;
        }

        /** Whether a person has to find out what happened. */
        public boolean needsPerson() {
            return needsPerson;
        }
    }
}
