package io.gatehouse.notify;

/** How soon somebody should look. */
public enum Severity {
    /** Good to know. */
    NOTE,
    /** Look today. */
    WARNING,
    /** Look now: entries stand still, or money is at risk. */
    CRITICAL
}
