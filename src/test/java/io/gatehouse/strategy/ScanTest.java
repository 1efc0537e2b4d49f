package io.gatehouse.strategy;

import static io.gatehouse.strategy.AShare.AT_0945;
import static io.gatehouse.strategy.AShare.CALENDAR;
import static io.gatehouse.strategy.AShare.EXPIRY;
import static io.gatehouse.strategy.AShare.MONDAY;
import static io.gatehouse.strategy.AShare.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.Quote;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.time.SimulatedDeskClock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanTest {

    private static final AccountId ACCOUNT = new AccountId("paper");

    private final ScriptedMarket market = new ScriptedMarket(new SimulatedDeskClock(AT_0945));

    @Test
    void aProposalCarriesWhatItWasDecidedOn() {
        AShare.list(market, "AAA", "0.38", "0.43");

        assertThat(scan().proposals())
                .containsExactly(new TradeProposal(
                        new TradeId(ACCOUNT, MONDAY.date(), new Symbol("AAA")),
                        1,
                        put("AAA", EXPIRY, "41"),
                        Quantity.of(5),
                        new Quote.Usable(Price.of("0.38"), Price.of("0.43"), AT_0945),
                        Price.of("0.40"),
                        Price.of("50"),
                        Ratio.of("0.18"),
                        Money.of("450.50"),
                        Ratio.of("0.08990011"),
                        "Energy"));
    }

    @Test
    void ranksByPremiumPerMarginThenBySymbol() {
        AShare.list(market, "CCC", "0.38", "0.42");
        AShare.list(market, "BBB", "0.38", "0.42");
        AShare.list(market, "AAA", "0.30", "0.32");
        AShare.list(market, "DDD", "0.44", "0.46");

        assertThat(scan().proposals())
                .extracting(proposal -> proposal.rank() + " " + proposal.id().symbol())
                .containsExactly("1 DDD", "2 BBB", "3 CCC", "4 AAA");
    }

    @Test
    void proposesOneContractPerSymbol() {
        AShare.list(market, "AAA", "0.38", "0.42");
        market.quote(put("AAA", EXPIRY, "42"), "0.44", "0.46");

        assertThat(scan().proposals()).extracting(TradeProposal::contract).containsExactly(put("AAA", EXPIRY, "42"));
    }

    @Test
    void everySymbolThatIsNotProposedHasItsReason() {
        AShare.list(market, "AAA", "0.38", "0.42");
        AShare.list(market, "BBB", "0.10", "0.12");
        market.list("CCC", "Utilities");

        ScanResult result = scan();

        assertThat(result.symbols()).isEqualTo(3);
        assertThat(result.whyNots())
                .containsExactly(
                        new WhyNot(
                                new Symbol("BBB"),
                                "premium",
                                "mid 0.11 (BBB260313P00041000)",
                                "a mid from 0.30 to 0.50"),
                        new WhyNot(
                                new Symbol("CCC"), "warm-up", "WARM_UP, 0 sessions", "at least 60 completed sessions"));
    }

    @Test
    void looksOnlyAtExpiriesWithinTheDays() {
        AShare.list(market, "AAA", "0.10", "0.12");
        market.quote(put("AAA", EXPIRY.minusDays(7), "41"), "0.38", "0.42");

        assertThat(scan().whyNots()).extracting(WhyNot::rule).containsExactly("premium");
    }

    @Test
    void aSymbolTheMarketDoesNotAnswerForIsAWhyNotWithItsWords() {
        AShare.list(market, "AAA", "0.38", "0.42");
        AShare.list(market, "BBB", "0.38", "0.42");
        market.silence("BBB");

        ScanResult result = scan();

        assertThat(result.proposals()).hasSize(1);
        assertThat(result.whyNots())
                .containsExactly(new WhyNot(
                        new Symbol("BBB"),
                        "market-data",
                        "the scripted market was told to be silent about BBB",
                        "an answer from the market's source"));
    }

    @Test
    void aMarketThatAnswersForNobodyLeavesTheSessionUnscanned() {
        AShare.list(market, "AAA", "0.38", "0.42");
        market.silence("AAA");

        assertThatThrownBy(this::scan).isInstanceOf(MarketDataUnavailable.class).hasMessageContaining("AAA");
    }

    @Test
    void aSymbolHasOneOutcomeOnly() {
        WhyNot why = new WhyNot(new Symbol("AAA"), "price", "close 5.00", "last close from 15.00");

        assertThatThrownBy(() -> new ScanResult(ACCOUNT, MONDAY.date(), AT_0945, List.of(), List.of(why, why)))
                .hasMessage("a symbol has one outcome per scan; have two of AAA");
    }

    @Test
    void aScanHoldsItsOwnProposalsOnly() {
        AShare.list(market, "AAA", "0.38", "0.42");
        List<TradeProposal> proposals = scan().proposals();

        assertThatThrownBy(() -> new ScanResult(new AccountId("other"), MONDAY.date(), AT_0945, proposals, List.of()))
                .hasMessage("a scan of other on 2026-03-02 holds its own proposals; have paper:2026-03-02:AAA");
        assertThatThrownBy(() -> new ScanResult(ACCOUNT, MONDAY.date().plusDays(1), AT_0945, proposals, List.of()))
                .hasMessageContaining("holds its own proposals");
    }

    private ScanResult scan() {
        return new Scan(market, CALENDAR, StrategySettings.baseline()).of(ACCOUNT, MONDAY, AT_0945);
    }
}
