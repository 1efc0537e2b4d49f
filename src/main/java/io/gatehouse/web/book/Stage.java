package io.gatehouse.web.book;

import io.gatehouse.strategy.SignalOutcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The gates on a signal's way, in order; each is where some signals end. */
enum Stage {
    ALLOWED(
            "Entries allowed",
            "Desk said no",
            SignalOutcome.REJECTED_BY_CIRCUIT_BREAKER,
            SignalOutcome.REJECTED_BY_PHASE),
    PRICED("Quoted and sized", "No quote or size", SignalOutcome.REJECTED_BY_QUOTE, SignalOutcome.REJECTED_BY_SIZING),
    WITHIN_LIMITS(
            "Within every limit",
            "Above a limit",
            SignalOutcome.REJECTED_BY_POSITION_LIMIT,
            SignalOutcome.REJECTED_BY_MARGIN),
    ACCEPTED("Accepted", "Broker refused", SignalOutcome.REJECTED_BY_BROKER, SignalOutcome.REJECTED_BY_BROKER),
    FILLED("Filled", "Not filled", SignalOutcome.EXPIRED_UNFILLED, SignalOutcome.CANCELLED);

    private final String passed;
    private final String ended;
    private final SignalOutcome first;
    private final SignalOutcome last;

    Stage(String passed, String ended, SignalOutcome first, SignalOutcome last) {
        this.passed = passed;
        this.ended = ended;
        this.first = first;
        this.last = last;
    }

    /** What is said of signals that came through. */
    String passed() {
        return passed;
    }

    /** What is said of signals that ended here. */
    String ended() {
        return ended;
    }

    Set<SignalOutcome> outcomes() {
        return EnumSet.range(first, last);
    }

    /** As an address names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean ends(SignalOutcome outcome) {
        return outcomes().contains(outcome);
    }

    static Stage of(SignalOutcome outcome) {
        return Arrays.stream(values())
                .filter(stage -> stage.ends(outcome))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a signal does not stop anywhere as " + outcome));
    }
}
