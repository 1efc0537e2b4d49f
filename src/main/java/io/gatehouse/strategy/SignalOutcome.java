package io.gatehouse.strategy;

/** How a signal ended, in order of precedence; exactly one of them for every signal. */
public enum SignalOutcome {
    REJECTED_BY_CIRCUIT_BREAKER,
    REJECTED_BY_PAUSE,
    REJECTED_BY_REGIME,
    REJECTED_BY_PHASE,
    REJECTED_BY_QUOTE,
    REJECTED_BY_SIZING,
    REJECTED_BY_POSITION_LIMIT,
    REJECTED_BY_HEAT,
    REJECTED_BY_CORRELATION,
    REJECTED_BY_SECTOR,
    REJECTED_BY_VAR,
    REJECTED_BY_MARGIN,
    REJECTED_BY_BROKER,
    EXPIRED_UNFILLED,
    CANCELLED,
    EXECUTED
}
