package io.gatehouse.reconciliation;

/** A comparison found something that nobody can explain; told inside the transaction that paused the account. */
public record DifferenceFound(Comparison comparison) {}
