package io.gatehouse.risk;

/** The governor's word on a proposal. */
public sealed interface RiskDecision permits ApprovedTrade, RejectedTrade {}
