package io.gatehousebroken.modules.gamma;

import io.gatehousebroken.modules.alpha.internal.Inside;

/** Uses an allowed module, but not by its front door. */
public record ReachesInside(Inside inside) {}
