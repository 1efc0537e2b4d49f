package io.gatehousebroken.house.strategy;

import java.security.SecureRandom;

/** Breaks a rule on purpose. */
public final class DrawsASecret {
    int draw(SecureRandom random) {
        return random.nextInt();
    }
}
