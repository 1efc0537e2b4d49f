package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Symbol;
import java.util.Optional;

/**
 * One thing on which our books and the broker's do not agree, or could not be compared.
 *
 * @param subject what it is about, for example an instrument's code
 * @param symbol the underlying; empty for cash and for what was not answered
 * @param ours what our books say
 * @param theirs what the broker says
 * @param explanation the expected event that it matches exactly; empty while nobody knows
 */
public record Difference(
        Kind kind, String subject, Optional<Symbol> symbol, String ours, String theirs, Optional<String> explanation) {

    /** What differs. */
    public enum Kind {
        /** Another quantity of an instrument is held. */
        POSITION,
        CASH,
        /** The broker works an order that is not open in our books. */
        PHANTOM_ORDER,
        /** The broker has more than one order of one reference. */
        DUPLICATE_ORDER,
        /** Our books have an order open that the broker does not work any more. */
        STUCK_ORDER,
        /** We may have sent it, and nobody knows what became of it. */
        FATE_UNKNOWN,
        /** Another quantity of a working order is filled than its executions in our books add up to. */
        ORDER_FILL,
        /** An execution that one side does not have, or has otherwise. */
        EXECUTION,
        COMMISSION,
        DIVIDEND,
        /** What trading brought in. */
        TRADED,
        /** The broker did not answer; nothing is known, and nothing may be concluded from it. */
        NO_ANSWER
    }

    static Difference of(Kind kind, String subject, Optional<Symbol> symbol, String ours, String theirs) {
        return new Difference(kind, subject, symbol, ours, theirs, Optional.empty());
    }

    /** A section that could not be compared. */
    static Difference noAnswer(Section section, String reason) {
        return of(Kind.NO_ANSWER, section.name(), Optional.empty(), "asked", "unknown: " + reason);
    }

    Difference explainedBy(String cause) {
        return new Difference(kind, subject, symbol, ours, theirs, Optional.of(cause));
    }

    /** Whether it was compared and nothing expected explains it, so that trading pauses. */
    public boolean isUnexplained() {
        return kind != Kind.NO_ANSWER && explanation.isEmpty();
    }

    /** In words with both figures. */
    public String text() {
        return kind + " " + subject + ": ours " + ours + ", broker's " + theirs
                + explanation.map(cause -> " (explained: " + cause + ")").orElse("");
    }
}
