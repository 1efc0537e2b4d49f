package io.gatehouse.phases;

/** What came of asking for a move. */
public sealed interface Asked {

    record Opened(MoveRequest request) implements Asked {}

    /** @param reason in words, with what to do */
    record Refused(String reason) implements Asked {}
}
