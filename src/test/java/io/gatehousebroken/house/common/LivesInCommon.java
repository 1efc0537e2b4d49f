package io.gatehousebroken.house.common;

/** Breaks a rule on purpose. */
public interface LivesInCommon {}
