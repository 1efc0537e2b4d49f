package io.gatehousebroken.modules.alpha;

/** What alpha offers. */
public record Alpha(String name) {}
