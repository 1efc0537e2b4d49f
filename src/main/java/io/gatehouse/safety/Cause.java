package io.gatehouse.safety;

import java.util.Locale;

/** Why an account was latched, and how far. */
public enum Cause {
    /** More was lost since the last settlement than a day may lose. */
    DAILY_LOSS(TradingState.HALTED),
    /** Too many technical errors at the broker within an hour. */
    API_ERRORS(TradingState.HALTED),
    /** A breaker could not be evaluated; what cannot be checked is not safe. */
    CHECK_FAILED(TradingState.HALTED),
    /** The account was taken down a phase. */
    PHASE_DOWNGRADE(TradingState.HALTED),
    /** A person had entries stopped. */
    BY_HAND(TradingState.HALTED),
    /** Our books and the broker's differ, and nobody knows why. */
    UNEXPLAINED_DIFFERENCE(TradingState.PAUSED),
    /** Everything was stopped in an emergency. */
    EMERGENCY_STOP(TradingState.STOPPED);

    private final TradingState state;

    Cause(TradingState state) {
        this.state = state;
    }

    public TradingState state() {
        return state;
    }

    /** As people read it: {@code daily-loss}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
