package io.gatehousebroken.house.strategy;

import java.util.Random;
import java.util.UUID;

/** Breaks a rule on purpose. */
public final class DrawsUnseeded {
    double draw() {
        return Math.random() + new Random().nextDouble();
    }

    UUID id() {
        return UUID.randomUUID();
    }
}
