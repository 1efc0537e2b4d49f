package io.gatehouse.safety;

/** What an account may do, from free to most restricted; the most restrictive open latch decides. */
public enum TradingState {
    /** Everything the rules allow. */
    ACTIVE("nothing stands in the way"),
    /** A difference is unexplained, until it is resolved: no entries, no automatic exits of symbols in dispute. */
    PAUSED("no entries; automatic exits except of symbols in dispute; cancels and exits a person orders"),
    /** A breaker tripped, until a named person acknowledges it: no entries, exits go on. */
    HALTED("no entries; automatic exits, cancels and exits a person orders go on"),
    /** Emergency: nothing but cancels and the exits a person orders. */
    STOPPED("no entries, no automatic exits; cancels and exits a person orders go on");

    private final String allows;

    TradingState(String allows) {
        this.allows = allows;
    }

    /** In words for people. */
    public String allows() {
        return allows;
    }

    /** Whether the other one leaves more freedom. */
    public boolean isStricterThan(TradingState other) {
        return compareTo(other) > 0;
    }
}
