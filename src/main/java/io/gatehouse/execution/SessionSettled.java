package io.gatehouse.execution;

import io.gatehouse.ledger.SessionEquity;

/** A session is closed in the ledger. Told inside the transaction that closes it, once. */
public record SessionSettled(SessionEquity equity) {}
