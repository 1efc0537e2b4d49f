package io.gatehouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import org.junit.jupiter.api.Test;

class FillModelTest {

    private static final Price LEAST = Price.of("0.30");

    @Test
    void sellsOneCentBelowTheMid() {
        assertThat(entry("0.38", "0.42")).isEqualTo(Price.of("0.39"));
        assertThat(entry("0.38", "0.43")).isEqualTo(Price.of("0.39"));
    }

    @Test
    void neverSellsBelowTheBidOrTheLeastPremium() {
        assertThat(entry("0.40", "0.40")).isEqualTo(Price.of("0.40"));
        assertThat(entry("0.28", "0.32")).isEqualTo(Price.of("0.30"));
    }

    @Test
    void buysBackAtTheMidForATargetAndAtTheAskWhenItMust() {
        var quote = new Quote.Usable(Price.of("0.17"), Price.of("0.20"), AShare.AT_0945);

        assertThat(FillModel.exit(ExitReason.TARGET, quote)).isEqualTo(Price.of("0.19"));
        assertThat(FillModel.exit(ExitReason.STOP, quote)).isEqualTo(Price.of("0.20"));
        assertThat(FillModel.exit(ExitReason.TIME, quote)).isEqualTo(Price.of("0.20"));
        assertThat(FillModel.exit(ExitReason.ASSIGNED_SHARES, quote)).isEqualTo(Price.of("0.17"));
    }

    @Test
    void commissionFollowsThePremiumAndIsAtLeastADollar() {
        assertThat(optionCommission("0.10", 5)).isEqualTo(Money.of("3.25"));
        assertThat(optionCommission("0.09", 5)).isEqualTo(Money.of("2.50"));
        assertThat(optionCommission("0.05", 5)).isEqualTo(Money.of("2.50"));
        assertThat(optionCommission("0.04", 5)).isEqualTo(Money.of("1.25"));
        assertThat(optionCommission("0.04", 2)).isEqualTo(Money.of("1.00"));
        assertThat(FillModel.shareCommission(Quantity.of(500))).isEqualTo(Money.of("2.50"));
        assertThat(FillModel.shareCommission(Quantity.of(100))).isEqualTo(Money.of("1.00"));
    }

    private static Money optionCommission(String premium, long contracts) {
        return FillModel.optionCommission(Price.of(premium), Quantity.of(contracts));
    }

    private static Price entry(String bid, String ask) {
        var quote = new Quote.Usable(Price.of(bid), Price.of(ask), AShare.AT_0945);
        var proposal = new TradeProposal(
                new TradeId(new AccountId("paper"), AShare.MONDAY.date(), new Symbol("AAA")),
                1,
                AShare.put("AAA", AShare.EXPIRY, "41"),
                Quantity.of(5),
                quote,
                quote.mid().floorToCent(),
                Price.of("50"),
                Ratio.of("0.18"),
                Money.of("450"),
                Ratio.of("0.08"),
                "Energy");
        return FillModel.entry(proposal, LEAST);
    }
}
