package io.gatehousebroken.modules.alpha.internal;

/** Public for alpha's own packages only. */
public record Inside(String name) {}
