package io.gatehouse.strategy;

import static io.gatehouse.strategy.AShare.AT_0945;
import static io.gatehouse.strategy.AShare.EXPIRY;
import static io.gatehouse.strategy.AShare.LISTING;
import static io.gatehouse.strategy.AShare.aShare;
import static io.gatehouse.strategy.AShare.oneSided;
import static io.gatehouse.strategy.AShare.put;
import static io.gatehouse.strategy.AShare.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.market.OptionChain;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The share's mid is 50.00, so strikes 40 to 42.50 are 20 to 15 percent out of the money. */
class FindPutTest {

    private final FindPut findPut = new FindPut(StrategySettings.baseline());

    @Test
    void takesAPutThatKeepsEveryRule() {
        Candidate found = best(line("41", "0.38", "0.42"));

        assertThat(found.put().contract()).isEqualTo(put("AAA", EXPIRY, "41"));
        assertThat(found.put().outOfTheMoney()).isEqualTo(Ratio.of("0.18"));
        assertThat(found.margin()).isEqualTo(Money.of("450"));
        assertThat(found.premiumPerMargin()).isEqualTo(Ratio.of("0.08888889"));
    }

    @Test
    void prefersTheMostPremiumPerMargin() {
        Candidate found = best(line("40", "0.33", "0.35"), line("41", "0.38", "0.42"), line("42", "0.38", "0.42"));

        assertThat(found.put().contract().strike()).isEqualTo(Price.of("41"));
    }

    @Test
    void amongEqualsPrefersTheEarlierExpiry() {
        LocalDate sooner = EXPIRY.minusDays(1);

        Candidate found = best(line("41", "0.38", "0.42"), line(put("AAA", sooner, "41"), quoted("0.38", "0.42"), 500));

        assertThat(found.put().contract().expiry()).isEqualTo(sooner);
    }

    @Test
    void theEndsOfEveryRangeBelongToIt() {
        assertThat(best(line("40", "0.30", "0.30")).put().contract().strike()).isEqualTo(Price.of("40"));
        assertThat(best(line("42.50", "0.50", "0.50")).put().contract().strike())
                .isEqualTo(Price.of("42.50"));
    }

    @Test
    void readsAloudInTheOrderInWhichTheRulesAreAsked() {
        assertThat(findPut.rules())
                .containsExactly(
                        "standard-contract: a standard contract on 100 shares",
                        "days-to-expiry: 7 to 14 calendar days",
                        "out-of-the-money: 15.00 % to 20.00 %",
                        "option-quote: bid and ask above zero, not crossed, at most 60 s old",
                        "premium: a mid from 0.30 to 0.50",
                        "spread: at most the larger of 0.05 and 25.00 % of the mid",
                        "open-interest: at least 50 open contracts where known");
    }

    @Test
    void refusesAnAdjustedContract() {
        OptionContract adjusted = put("AAA1", EXPIRY, "41");

        assertThat(none(line(adjusted, quoted("0.38", "0.42"), 500)))
                .isEqualTo(refused(
                        "standard-contract", "root AAA1 (AAA1260313P00041000)", "a standard contract on 100 shares"));
    }

    @Test
    void refusesAnExpiryOutsideTheDays() {
        OptionContract soon = put("AAA", LocalDate.of(2026, 3, 6), "41");

        assertThat(none(line(soon, quoted("0.38", "0.42"), 500)))
                .isEqualTo(refused("days-to-expiry", "4 days (AAA260306P00041000)", "7 to 14 calendar days"));
    }

    @Test
    void refusesAStrikeThatIsTooNearOrTooFar() {
        assertThat(none(line("43", "0.38", "0.42")))
                .isEqualTo(
                        refused("out-of-the-money", "14.00 % below 50.00 (AAA260313P00043000)", "15.00 % to 20.00 %"));
        assertThat(none(line("39", "0.38", "0.42")).rule()).isEqualTo("out-of-the-money");
        assertThat(none(line("55", "5.38", "5.42")).value()).startsWith("-10.00 % below 50.00");
    }

    @Test
    void refusesAPutWithoutAUsableQuote() {
        String asks = "bid and ask above zero, not crossed, at most 60 s old";

        assertThat(none(line(put("AAA", EXPIRY, "41"), oneSided("0.42"), 500)))
                .isEqualTo(refused("option-quote", "missing bid (AAA260313P00041000)", asks));
        assertThat(none(line("41", "0", "0.42")).value()).startsWith("zero bid");
        Quote old = Quote.of(Price.of("0.38"), Price.of("0.42"), AT_0945.minusSeconds(61));
        assertThat(none(line(put("AAA", EXPIRY, "41"), old, 500)).value()).startsWith("stale (61 s old");
    }

    @Test
    void refusesAPremiumOutsideTheBand() {
        assertThat(none(line("41", "0.28", "0.31")))
                .isEqualTo(refused("premium", "mid 0.295 (AAA260313P00041000)", "a mid from 0.30 to 0.50"));
        assertThat(none(line("41", "0.50", "0.51")).rule()).isEqualTo("premium");
    }

    @Test
    void refusesASpreadAboveAQuarterOfTheMid() {
        assertThat(best(line("41", "0.35", "0.45")).quote().spread()).isEqualTo(Price.of("0.10"));
        assertThat(none(line("41", "0.34", "0.46")))
                .isEqualTo(refused(
                        "spread",
                        "spread 0.12, allowed 0.10 on a mid of 0.40 (AAA260313P00041000)",
                        "at most the larger of 0.05 and 25.00 % of the mid"));
    }

    @Test
    void refusesLittleOpenInterestWhereItIsKnown() {
        OptionContract contract = put("AAA", EXPIRY, "41");

        assertThat(none(line(contract, quoted("0.38", "0.42"), 49)))
                .isEqualTo(refused(
                        "open-interest",
                        "49 open contracts (AAA260313P00041000)",
                        "at least 50 open contracts where known"));
        var unknown = new OptionQuote(contract, quoted("0.38", "0.42"), OptionalLong.empty());
        assertThat(best(unknown).put().contract()).isEqualTo(contract);
    }

    @Test
    void saysWhenNoPutIsListed() {
        var call = new OptionContract(LISTING.symbol(), EXPIRY, Price.of("41"), Right.CALL);

        assertThat(none()).isEqualTo(none(line(call, quoted("0.38", "0.42"), 500)));
        assertThat(none())
                .isEqualTo(refused("listed-put", "no put listed", "a put that expires from 2026-03-09 to 2026-03-16"));
    }

    @Test
    void thePutThatGotFurthestSpeaksForItsShare() {
        assertThat(none(line("39", "0.38", "0.42"), line("41", "0.10", "0.12"), line("43", "0.38", "0.42")))
                .isEqualTo(refused("premium", "mid 0.11 (AAA260313P00041000)", "a mid from 0.30 to 0.50"));
        assertThat(none(line("40", "0.30", "0.50"), line("41", "0.10", "0.12")).rule())
                .isEqualTo("spread");
    }

    @Test
    void amongPutsThatGotAsFarTheOneThatMissedByLeastSpeaks() {
        assertThat(none(line("40", "0.10", "0.12"), line("41", "0.24", "0.26"), line("42", "0.70", "0.72"))
                        .value())
                .isEqualTo("mid 0.25 (AAA260313P00041000)");
        assertThat(none(line("39", "0.38", "0.42"), line("43", "0.38", "0.42"), line("37", "0.38", "0.42"))
                        .value())
                .startsWith("14.00 %");
        assertThat(none(
                                line(put("AAA", EXPIRY, "41"), quoted("0.38", "0.42"), 3),
                                line(put("AAA", EXPIRY, "42"), quoted("0.38", "0.42"), 40))
                        .value())
                .startsWith("40 open contracts");
        assertThat(none(line("40", "0.30", "0.50"), line("41", "0.34", "0.46")).value())
                .startsWith("spread 0.12");
    }

    @Test
    void aPutWithoutAUsableQuoteHasNoMid() {
        ListedPut put = ListedPut.of(
                aShare().build(),
                Price.of("50"),
                line(put("AAA", EXPIRY, "41"), oneSided("0.42"), 500),
                StrategySettings.baseline().options().quoteStaleAfter());

        assertThatThrownBy(put::usable)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no usable quote of AAA260313P00041000");
    }

    private static OptionQuote line(String strike, String bid, String ask) {
        return line(put("AAA", EXPIRY, strike), quoted(bid, ask), 500);
    }

    private static OptionQuote line(OptionContract contract, Quote quote, long openInterest) {
        return new OptionQuote(contract, quote, OptionalLong.of(openInterest));
    }

    private Candidate best(OptionQuote... lines) {
        return ((FindPut.Found.Best) find(lines)).candidate();
    }

    private RuleAnswer.Refused none(OptionQuote... lines) {
        return ((FindPut.Found.None) find(lines)).nearest();
    }

    private FindPut.Found find(OptionQuote... lines) {
        var chain = new OptionChain(LISTING.symbol(), AT_0945, List.of(lines));
        return findPut.in(chain, aShare().build());
    }

    private static RuleAnswer.Refused refused(String rule, String value, String limit) {
        return new RuleAnswer.Refused(rule, value, limit);
    }
}
