package io.gatehouse.safety;

/** A latch was released; told inside the transaction that released it. */
public record LatchReleased(Latch latch, Latch.Release release) {}
