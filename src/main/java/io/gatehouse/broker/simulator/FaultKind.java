package io.gatehouse.broker.simulator;

/** What a {@link FaultPlan} can do to us. */
public enum FaultKind {
    /** An order, a new limit or a cancel never reached the broker. */
    LOST_MESSAGE,
    /** An event was never delivered. */
    LOST_EVENT,
    /** An event came seconds or minutes late. */
    DELAYED_EVENT,
    /** An event came twice, an execution under the same id. */
    DUPLICATED_EVENT,
    /** The connection was down for a while. */
    DISCONNECT,
    /** An event of such a gap was never delivered. */
    EVENT_LOST_IN_GAP,
    /** A query was not answered. */
    UNANSWERED_QUERY,
    /** A cancel was beaten by a fill of everything that was left. */
    LOST_CANCEL_RACE,
    /** An order was refused after it had been acknowledged. */
    LATE_REJECT,
    /** A short put was assigned on a night before its expiry. */
    EARLY_ASSIGNMENT
}
