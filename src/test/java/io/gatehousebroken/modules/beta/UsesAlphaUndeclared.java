package io.gatehousebroken.modules.beta;

import io.gatehousebroken.modules.alpha.Alpha;

/** Uses a module its package does not allow. */
public record UsesAlphaUndeclared(Alpha alpha) {}
