package io.gatehouse.risk.limits;

/** What came of asking for other limits. */
public sealed interface LimitsAsked {

    record Opened(LimitRequest request) implements LimitsAsked {}

    /** @param reason in words, with what to do */
    record Refused(String reason) implements LimitsAsked {}
}
