package io.gatehouse.market.simulated;

/**
 * Keeps prices between $15 and $80. The walk behind a price is free and only pulled back; what is published of
 * it is the same between $17 and $72 and bends before the walls.
 */
final class Walls {

    /** The log price to which everything is pulled. */
    static final double CENTRE = StrictMath.log(45);

    private static final double LOW_BEND = StrictMath.log(17);
    private static final double HIGH_BEND = StrictMath.log(72);
    private static final double BELOW = LOW_BEND - StrictMath.log(15.2);
    private static final double ABOVE = StrictMath.log(79.5) - HIGH_BEND;

    private static final double INSIDE = 0.99;

    private Walls() {}

    /** The published log price of a walk's log price; increasing. */
    static double published(double walk) {
        if (walk < LOW_BEND) {
            return LOW_BEND + BELOW * StrictMath.tanh((walk - LOW_BEND) / BELOW);
        }
        return walk > HIGH_BEND ? HIGH_BEND + ABOVE * StrictMath.tanh((walk - HIGH_BEND) / ABOVE) : walk;
    }

    /** The walk's log price behind a published one; beyond a wall, that of a price just inside it. */
    static double walkBehind(double published) {
        if (published < LOW_BEND) {
            return LOW_BEND + BELOW * unbend((published - LOW_BEND) / BELOW);
        }
        return published > HIGH_BEND ? HIGH_BEND + ABOVE * unbend((published - HIGH_BEND) / ABOVE) : published;
    }

    private static double unbend(double bent) {
        double inside = Math.max(-INSIDE, Math.min(INSIDE, bent));
        return 0.5 * StrictMath.log((1 + inside) / (1 - inside));
    }

    /** The published price of a walk's log price, in cents. */
    static short cents(double walk) {
        return (short) Math.round(100 * StrictMath.exp(published(walk)));
    }

    /** The yearly drift at a walk's log price: mild in the middle, strong towards the walls. */
    static double pull(double walk) {
        double away = walk - CENTRE;
        return -0.8 * away - 5 * away * away * away;
    }
}
