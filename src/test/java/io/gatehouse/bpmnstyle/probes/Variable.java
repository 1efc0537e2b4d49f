package io.gatehouse.bpmnstyle.probes;

/** A process variable as contracts declare it. */
public record Variable<T>(String name, Class<T> type) {}
