package io.gatehouse.market.simulated;

import java.util.Optional;
import java.util.stream.Stream;

/** The eleven GICS sectors and how each behaves here. */
enum Sector {
    COMMUNICATION_SERVICES("Communication Services", 0.17, 1.00, 0.2),
    CONSUMER_DISCRETIONARY("Consumer Discretionary", 0.18, 1.00, 0.3),
    CONSUMER_STAPLES("Consumer Staples", 0.14, 0.90, 0.8),
    ENERGY("Energy", 0.30, 0.90, 0.6),
    FINANCIALS("Financials", 0.21, 0.95, 0.6),
    HEALTH_CARE("Health Care", 0.17, 1.10, 0.2),
    INDUSTRIALS("Industrials", 0.17, 0.95, 0.5),
    INFORMATION_TECHNOLOGY("Information Technology", 0.22, 1.05, 0.2),
    MATERIALS("Materials", 0.25, 0.95, 0.5),
    REAL_ESTATE("Real Estate", 0.18, 0.90, 0.8),
    UTILITIES("Utilities", 0.15, 0.90, 0.8);

    private final String gics;
    private final double volatility;
    private final double ownVolatilityFactor;
    private final double shareOfPayers;

    Sector(String gics, double volatility, double ownVolatilityFactor, double shareOfPayers) {
        this.gics = gics;
        this.volatility = volatility;
        this.ownVolatilityFactor = ownVolatilityFactor;
        this.shareOfPayers = shareOfPayers;
    }

    /** The sector of a GICS name, empty if there is none of that name. */
    static Optional<Sector> named(String gics) {
        return Stream.of(values()).filter(sector -> sector.gics.equals(gics)).findFirst();
    }

    String gics() {
        return gics;
    }

    /** Yearly volatility of the sector's factor in an ordinary market. */
    double volatility() {
        return volatility;
    }

    /** How volatile its companies are by themselves, as a factor. */
    double ownVolatilityFactor() {
        return ownVolatilityFactor;
    }

    /** The fraction of its companies that pay dividends. */
    double shareOfPayers() {
        return shareOfPayers;
    }
}
