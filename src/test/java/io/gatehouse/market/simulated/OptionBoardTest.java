package io.gatehouse.market.simulated;

import static io.gatehouse.market.simulated.AMarket.SOLZQ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.market.OptionChain;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionBoardTest {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final AMarket desk = AMarket.at(7, "2026-03-10T09:45");

    @Test
    void listsPutsAndCallsByExpiryThenStrike() {
        List<OptionContract> contracts = chain("2026-03-17", "2026-03-31").quotes().stream()
                .map(OptionQuote::contract)
                .toList();

        assertThat(contracts.stream().map(OptionContract::expiry).distinct())
                .containsExactly(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 27));
        assertThat(contracts)
                .isSortedAccordingTo(
                        Comparator.comparing(OptionContract::expiry).thenComparing(OptionContract::strike));
        assertThat(contracts.stream().filter(contract -> contract.right() == Right.PUT))
                .hasSize(contracts.size() / 2);
    }

    @Test
    void listsEveryWeekForEightWeeksAndMovesExpiriesBeforeHolidays() {
        List<LocalDate> expiries = chain("2026-03-10", "2027-01-01").quotes().stream()
                .map(option -> option.contract().expiry())
                .distinct()
                .toList();

        assertThat(expiries).hasSize(9).first().isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(expiries).contains(LocalDate.of(2026, 4, 2)).doesNotContain(LocalDate.of(2026, 4, 3));
    }

    @Test
    void quotesTheSameInAChainAndAlone() {
        for (OptionQuote option : chain("2026-03-20", "2026-03-20").quotes()) {
            assertThat(desk.market.quote(option.contract())).isEqualTo(option.quote());
        }
    }

    @Test
    void givesAnUnlistedOptionAQuoteWithoutSides() {
        for (OptionContract unlisted : List.of(
                AMarket.put("2026-03-19", "40"),
                AMarket.put("2026-03-06", "40"),
                AMarket.put("2026-12-18", "40"),
                AMarket.put("2026-03-20", "40.25"),
                AMarket.put("2026-03-20", "4"),
                AMarket.put("2026-03-20", "201"))) {
            Quote quote = desk.market.quote(unlisted);

            assertThat(quote.bid()).as(unlisted.code()).isEmpty();
            assertThat(quote.ask()).as(unlisted.code()).isEmpty();
        }
    }

    @Test
    void keepsQuotingAStrikeThatTheShareHasLeftFarBehind() {
        assertThat(desk.market.quote(AMarket.put("2026-03-20", "150")).bid()).isPresent();
        assertThat(desk.market.quote(AMarket.put("2026-03-20", "10")).ask()).isPresent();
    }

    @Test
    void risesWithThePutsStrikeAndKeepsParity() {
        double spot = usable(desk.market.quote(SOLZQ)).mid().toDouble();
        double before = 0;
        for (OptionQuote option : chain("2026-03-20", "2026-03-20").quotes()) {
            OptionContract put = option.contract();
            if (put.right() == Right.CALL
                    || !(option.quote().judge(desk.clock.now(), FRESH) instanceof Quote.Usable quote)) {
                continue;
            }
            OptionContract call = new OptionContract(put.underlying(), put.expiry(), put.strike(), Right.CALL);
            double strike = put.strike().toDouble();
            double mid = quote.mid().toDouble();

            assertThat(mid).as(put.code()).isGreaterThanOrEqualTo(before - 0.02);
            before = mid;
            if (desk.market.quote(call).judge(desk.clock.now(), FRESH) instanceof Quote.Usable other) {
                double parity = other.mid().toDouble() - mid - (spot - strike);
                assertThat(parity).as(put.code()).isCloseTo(0.0011 * strike, within(0.03));
            }
        }
        assertThat(before).isPositive();
    }

    @Test
    void widensInANervousMarketAndAwayFromTheMoney() {
        Smile smile = new Smile(50, 10 / 365.0, 0.36, 0.36, 0.55);

        assertThat(smile.volatility(41)).isBetween(1.26 * smile.volatility(50), 1.6 * smile.volatility(50));
        assertThat(smile.volatility(58)).isLessThan(smile.volatility(50));
        assertThat(smile.deviationsBelow(50)).isZero();
    }

    @Test
    void isWorthItsIntrinsicValueInTheEnd() {
        AMarket end = AMarket.at(7, "2026-03-20T16:00");
        double spot = usable(end.market.quote(SOLZQ), end).mid().toDouble();
        double strike = Math.floor(spot) + 5;

        Quote put = end.market.quote(AMarket.put("2026-03-20", Double.toString(strike)));

        assertThat(usable(put, end).mid().toDouble()).isCloseTo(strike - spot, within(0.03));
    }

    @Test
    void hasNoQuoteForWhatHasExpired() {
        AMarket after = AMarket.at(7, "2026-03-23T10:00");

        assertThat(after.market.quote(AMarket.put("2026-03-20", "40")).ask()).isEmpty();
    }

    private OptionChain chain(String first, String last) {
        return desk.market.chain(SOLZQ, LocalDate.parse(first), LocalDate.parse(last));
    }

    private Quote.Usable usable(Quote quote) {
        return usable(quote, desk);
    }

    private static Quote.Usable usable(Quote quote, AMarket desk) {
        assertThat(quote.judge(desk.clock.now(), FRESH)).isInstanceOf(Quote.Usable.class);
        return (Quote.Usable) quote.judge(desk.clock.now(), FRESH);
    }
}
