package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.money.Price;
import io.gatehouse.time.SimulatedDeskClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnreliableMarketTest {

    private static final Symbol XYZ = new Symbol("XYZ");
    private static final OptionContract PUT =
            new OptionContract(XYZ, LocalDate.of(2026, 1, 9), Price.of("40"), Right.PUT);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SimulatedDeskClock clock = new SimulatedDeskClock(Instant.parse("2026-01-05T15:00:00Z"));
    private final ScriptedMarket market = new ScriptedMarket(clock);
    private final Tally tally = new Tally();

    private UnreliableMarket failing(QuoteFaults faults) {
        market.quote(new Stock(XYZ), "41.00", "41.10");
        market.quote(PUT, "0.40", "0.50");
        return new UnreliableMarket(market, faults, new Chance(7), clock, tally);
    }

    @Test
    void leavesEverythingAloneWithoutFaults() {
        UnreliableMarket calm = failing(QuoteFaults.NONE);

        assertThat(calm.quote(XYZ)).isEqualTo(market.quote(XYZ));
        assertThat(calm.quote(PUT)).isEqualTo(market.quote(PUT));
        assertThat(calm.universe()).isEqualTo(market.universe());
        assertThat(calm.source()).isEqualTo(market.source());
        assertThat(tally.counts()).isEmpty();
    }

    @Test
    void anOldQuoteIsNoQuote() {
        Quote quote = failing(new QuoteFaults(1, 0, 0)).quote(PUT);

        assertThat(quote.judge(clock.now(), MINUTE)).isInstanceOf(Quote.NoQuote.class);
        assertThat(tally.of(Tally.STALE_QUOTES)).isEqualTo(1);
    }

    @Test
    void aQuoteWithoutABidIsNoQuote() {
        UnreliableMarket silent = failing(new QuoteFaults(0, 1, 0));

        assertThat(silent.quote(XYZ).bid()).isEmpty();
        assertThat(silent.chain(XYZ, PUT.expiry(), PUT.expiry()).quotes())
                .extracting(OptionQuote::quote)
                .allSatisfy(quote -> assertThat(quote.bid()).isEmpty());
    }

    @Test
    void aSilentMarketSaysSo() {
        UnreliableMarket silent = failing(new QuoteFaults(0, 0, 1));

        assertThatThrownBy(() -> silent.quote(XYZ)).isInstanceOf(MarketDataUnavailable.class);
        assertThatThrownBy(silent::volatilityIndex).isInstanceOf(MarketDataUnavailable.class);
    }

    @Test
    void aFaultLastsForAQuarterOfAnHourAndDependsOnTheTimeAlone() {
        UnreliableMarket now = failing(new QuoteFaults(0.5, 0, 0));
        int changes = 0;
        boolean before = isStale(now);
        for (int quarter = 0; quarter < 40; quarter++) {
            assertThat(isStale(failing(new QuoteFaults(0.5, 0, 0)))).isEqualTo(isStale(now));
            clock.advanceTo(clock.now().plus(Duration.ofMinutes(15)));
            changes += isStale(now) == before ? 0 : 1;
            before = isStale(now);
        }

        assertThat(changes).isBetween(8, 32);
    }

    private boolean isStale(UnreliableMarket shown) {
        return !shown.quote(XYZ).at().equals(market.quote(XYZ).at());
    }
}
