package io.gatehouse.emergency;

/** The emergency stop was rehearsed, with success or without. Told inside the transaction that files the drill. */
public record DrillFiled(Drill drill) {}
