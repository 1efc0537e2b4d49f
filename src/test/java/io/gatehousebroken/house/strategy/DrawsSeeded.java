package io.gatehousebroken.house.strategy;

import java.util.Random;

/** Obeys: the same seed draws the same numbers. */
public final class DrawsSeeded {
    int draw(long seed) {
        return new Random(seed).nextInt();
    }
}
