package io.gatehouse.safety;

/** An account was latched. Told inside the transaction that latched it: what listeners write stands or falls with it. */
public record LatchClosed(Latch latch) {}
