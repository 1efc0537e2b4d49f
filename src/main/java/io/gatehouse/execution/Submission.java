package io.gatehouse.execution;

import io.gatehouse.ledger.OrderRef;

/** What became of a submission: recorded and on its way, or refused before anything was recorded. */
public sealed interface Submission {

    record Submitted(OrderRef ref) implements Submission {}

    /** @param reason in words with figures */
    record Refused(String reason) implements Submission {}
}
