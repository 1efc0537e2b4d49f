package io.gatehouse.web.live;

import java.util.Locale;

/** What of an account can change while somebody looks. */
public enum Topic {
    /** Tasks that wait for people: opened, claimed, decided. */
    TASKS,
    /** Where process instances are: steps done, failed, tried again, timers. */
    TOKENS,
    /** What is held, worked or marked. */
    POSITIONS,
    /** Limits, latches and the volatility regime. */
    RISK,
    /** Signals and how they end. */
    SIGNALS,
    /** The phase and what it asks for. */
    PHASE,
    /** The audit trail has more lines. */
    EVENTS,
    /** The desk clock went on. */
    CLOCK;

    /** As the stream says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
