package io.gatehouse.risk;

/** The governor's word on an exit. */
public sealed interface ReduceDecision permits ReduceOnly, ReduceRefused {}
