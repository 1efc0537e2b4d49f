package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;

/** The connection is back and what happened meanwhile has been heard, as far as the broker answered. */
public record BrokerReconnected(AccountId account) {}
