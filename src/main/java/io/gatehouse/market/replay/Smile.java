package io.gatehouse.market.replay;

/**
 * The modelled implied volatility of one share's options at one moment, a year, 0.25 for 25 %.
 *
 * <p>At the money it is a weighted sum of what the share realised over 20 and 60 sessions and of the VIX. Away
 * from it, it depends on the moneyness in standard deviations, {@code z = ln(strike / spot) / (atm × √years)}:
 *
 * <pre>implied / atm = 1 - 0.022 z + 0.2765 (√(z² + 1.8²) - 1.8)</pre>
 *
 * <p>The weights were fitted to quotes of large caps of 2014 and September 2020, the shape to 4,600 quotes of
 * 2014, 2020 and 2026, which agree when moneyness is counted in standard deviations: a put three of them out
 * trades at about one and a half times the money's volatility. No intercept, so that it scales from calm to crash.
 */
record Smile(double atTheMoney) {

    private static final double SHORT_WEIGHT = 0.30;
    private static final double LONG_WEIGHT = 0.40;
    private static final double INDEX_WEIGHT = 0.45;
    private static final double TILT = 0.022;
    private static final double WINGS = 0.2765;
    private static final double ROUNDNESS = 1.8;

    /** Beyond this many standard deviations there were no quotes to fit; the wings go on flat. */
    private static final double LOWEST = -8;

    private static final double HIGHEST = 5;

    /**
     * @param shortRealised over 20 sessions, a year
     * @param longRealised over 60 sessions, a year
     * @param index the VIX as a fraction, 0.2 for 20 points
     */
    static Smile of(double shortRealised, double longRealised, double index) {
        return new Smile(SHORT_WEIGHT * shortRealised + LONG_WEIGHT * longRealised + INDEX_WEIGHT * index);
    }

    /** The implied volatility of a strike; at the expiry's last instant that of the money. */
    double volatility(double spot, double strike, double years) {
        double deviation = atTheMoney * Math.sqrt(years);
        if (deviation <= 0) {
            return atTheMoney;
        }
        double z = Math.min(HIGHEST, Math.max(LOWEST, Math.log(strike / spot) / deviation));
        return atTheMoney * (1 - TILT * z + WINGS * (Math.sqrt(z * z + ROUNDNESS * ROUNDNESS) - ROUNDNESS));
    }
}
