package io.gatehouse.market.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final Instant NOW = Instant.parse("2020-03-16T14:00:00Z");

    @Test
    void aShareIsQuotedACentEachSideAndHalfABasisPointWhereDearer() {
        assertThat(Spread.ofShare(4000, NOW)).isEqualTo(Quote.of(Price.of("39.99"), Price.of("40.01"), NOW));
        assertThat(Spread.ofShare(60000, NOW)).isEqualTo(Quote.of(Price.of("599.97"), Price.of("600.03"), NOW));
    }

    @Test
    void aShareUnderACentHasABidOfZero() {
        assertThat(Spread.ofShare(0, NOW).bid()).contains(Price.ZERO);
    }

    @Test
    void anOptionsSpreadWidensWithVolatilityAndForThinlyTradedShares() {
        double calm = width(Spread.ofOptionsOn(200, 1e9).around(2, 0.3, NOW));
        double wild = width(Spread.ofOptionsOn(200, 1e9).around(2, 0.9, NOW));
        double thin = width(Spread.ofOptionsOn(200, 1e8).around(2, 0.3, NOW));

        assertThat(wild).isGreaterThan(1.5 * calm);
        assertThat(thin).isGreaterThan(2 * calm);
    }

    @Test
    void relativeToItsValueTheSpreadWidensFarFromTheMoney() {
        Spread spread = Spread.ofOptionsOn(100, 5e8);

        assertThat(width(spread.around(0.40, 0.5, NOW)) / 0.40)
                .isGreaterThan(width(spread.around(4.00, 0.4, NOW)) / 4.00);
    }

    @Test
    void aLiquidOptionInTheBandIsACentOrTwoWide() {
        assertThat(width(Spread.ofOptionsOn(115, 9e9).around(0.40, 0.6, NOW))).isBetween(0.01, 0.021);
    }

    @Test
    void aShareWithoutTurnoverCountsAsThin() {
        assertThat(Spread.ofOptionsOn(100, 0)).isEqualTo(Spread.ofOptionsOn(100, 1e7));
    }

    @Test
    void aWorthlessOptionHasABidOfZeroAndIsOffered() {
        assertThat(Spread.ofOptionsOn(100, 1e9).around(0, 0.4, NOW))
                .isEqualTo(Quote.of(Price.ZERO, Price.ofCents(1), NOW));
    }

    private static double width(Quote quote) {
        return quote.ask().orElseThrow().minus(quote.bid().orElseThrow()).toDouble();
    }
}
