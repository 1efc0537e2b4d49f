package io.gatehouse.phases;

/** What became of a move: applied as a whole, or refused before anything was written. */
public sealed interface PhaseMove {

    record Applied(PhaseTransition transition) implements PhaseMove {}

    /** @param reason in words with figures, and what to do */
    record Refused(String reason) implements PhaseMove {}
}
