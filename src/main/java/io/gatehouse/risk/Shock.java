package io.gatehouse.risk;

/** What may happen overnight to everything held at once: reported beside the limits, limiting nothing. */
public enum Shock {
    SPOT_DOWN_5(0.95, 0),
    SPOT_DOWN_10(0.90, 0),
    SPOT_DOWN_20(0.80, 0),
    VOLATILITY_UP_10(1, 0.10),
    VOLATILITY_UP_20(1, 0.20);

    private final double spotFactor;
    private final double addedVolatility;

    Shock(double spotFactor, double addedVolatility) {
        this.spotFactor = spotFactor;
        this.addedVolatility = addedVolatility;
    }

    /** What every share's price is multiplied by. */
    double spotFactor() {
        return spotFactor;
    }

    /** What is added to every implied volatility; 0.10 is ten points. */
    double addedVolatility() {
        return addedVolatility;
    }
}
