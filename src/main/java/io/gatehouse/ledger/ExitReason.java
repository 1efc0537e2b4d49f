package io.gatehouse.ledger;

/** Why a trade was closed, or its closing ordered. */
public enum ExitReason {
    /** Half of the credit is earned. */
    TARGET,
    /** The option costs three times the credit. */
    STOP,
    /** The last session that is at least three days before the expiry. */
    TIME,
    /** Shares that came by assignment are sold at the next open. */
    ASSIGNED_SHARES,
    /** The option expired worthless; no order was needed. */
    EXPIRED,
    /** An emergency: a person had everything closed, whatever the rules said. Says nothing about the strategy. */
    EMERGENCY,
    /** A person closed it by hand. Says nothing about the strategy. */
    MANUAL;

    /** Whether a person closed it, so that its result is not the strategy's. */
    public boolean isByHand() {
        return this == EMERGENCY || this == MANUAL;
    }
}
