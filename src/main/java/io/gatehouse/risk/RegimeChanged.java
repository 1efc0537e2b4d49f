package io.gatehouse.risk;

/** The regime of an account changed. Told inside the transaction that reads it. */
public record RegimeChanged(RegimeTransition transition) {}
