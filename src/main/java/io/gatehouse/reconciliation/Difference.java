package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;

/** One thing on which our books and the broker's do not agree, or could not be compared. */
public sealed interface Difference {

    /** What it is about, for example an instrument's code. */
    String subject();

    /** What our books say. */
    String ours();

    /** What the broker says. */
    String theirs();

    /** Its kind, as it is stored and shown. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** In words with both figures. */
    default String text() {
        return kind() + " " + subject() + ": ours " + ours() + ", broker's " + theirs();
    }

    record PositionDiffers(Instrument instrument, Quantity held, Quantity heldByBroker) implements Difference {

        @Override
        public String subject() {
            return instrument.code();
        }

        @Override
        public String ours() {
            return held.toString();
        }

        @Override
        public String theirs() {
            return heldByBroker.toString();
        }
    }

    record CashDiffers(Money cash, Money cashAtBroker) implements Difference {

        @Override
        public String subject() {
            return "cash";
        }

        @Override
        public String ours() {
            return cash.toString();
        }

        @Override
        public String theirs() {
            return cashAtBroker.toString();
        }
    }

    /** The broker works an order that is not open in our books. */
    record PhantomOrder(OrderRef ref) implements Difference {

        @Override
        public String subject() {
            return ref.value();
        }

        @Override
        public String ours() {
            return "not open";
        }

        @Override
        public String theirs() {
            return "working";
        }
    }

    /** The broker has more or less of a working order filled than its executions in our books add up to. */
    record ExecutionMissing(OrderRef ref, Quantity filled, Quantity filledAtBroker) implements Difference {

        @Override
        public String subject() {
            return ref.value();
        }

        @Override
        public String ours() {
            return filled + " filled";
        }

        @Override
        public String theirs() {
            return filledAtBroker + " filled";
        }
    }

    /** Our books have an order open that the broker does not work. */
    record StuckOrder(OrderRef ref, String state) implements Difference {

        @Override
        public String subject() {
            return ref.value();
        }

        @Override
        public String ours() {
            return state;
        }

        @Override
        public String theirs() {
            return "not working";
        }
    }

    /** The broker did not answer; nothing is known, and nothing may be concluded from it. */
    record NoAnswer(String query, String reason) implements Difference {

        @Override
        public String subject() {
            return query;
        }

        @Override
        public String ours() {
            return "asked";
        }

        @Override
        public String theirs() {
            return "unknown: " + reason;
        }
    }
}
