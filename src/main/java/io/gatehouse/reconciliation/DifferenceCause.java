package io.gatehouse.reconciliation;

import java.util.Arrays;
import java.util.Locale;

/** What a difference turned out to be. */
public enum DifferenceCause {
    /** An execution of ours that we had not heard of. */
    MISSED_EXECUTION,
    /** Somebody traded at the broker, past the desk. */
    MANUAL_TRADE,
    EXPIRY_OR_ASSIGNMENT,
    /** A dividend, a split or another action. */
    CORPORATE_ACTION,
    LATE_COMMISSION,
    /** An order, a cancel or an answer about one was lost on its way. */
    LOST_MESSAGE,
    BROKER_ERROR,
    OUR_ERROR,
    OTHER;

    /** As forms and people write it: {@code missed-execution}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming what there is */
    public static DifferenceCause ofWord(String word) {
        return Arrays.stream(values())
                .filter(cause -> cause.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a cause is one of "
                        + Arrays.stream(values()).map(DifferenceCause::word).toList() + "; have '" + word + "'"));
    }
}
