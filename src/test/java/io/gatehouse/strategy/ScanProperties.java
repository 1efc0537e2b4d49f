package io.gatehouse.strategy;

import static io.gatehouse.strategy.AShare.AT_0945;
import static io.gatehouse.strategy.AShare.CALENDAR;
import static io.gatehouse.strategy.AShare.EXPIRY;
import static io.gatehouse.strategy.AShare.FRIDAY_BEFORE;
import static io.gatehouse.strategy.AShare.MONDAY;
import static io.gatehouse.strategy.AShare.bars;
import static io.gatehouse.strategy.AShare.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import io.gatehouse.market.Quote;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import io.gatehouse.time.SimulatedDeskClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever the market looks like, no symbol is silent and no proposal breaks a rule. */
class ScanProperties {

    private static final AccountId ACCOUNT = new AccountId("paper");

    @RepeatedTest(40)
    void everySymbolIsEitherASignalOrAWhyNot(RepetitionInfo repetition) {
        long seed = 20_260_302L + repetition.getCurrentRepetition();
        ScriptedMarket market = market(new SplittableRandom(seed));

        ScanResult result = new Scan(market, CALENDAR, StrategySettings.baseline()).of(ACCOUNT, MONDAY, AT_0945);

        List<Symbol> outcomes = new ArrayList<>();
        result.proposals().forEach(proposal -> outcomes.add(proposal.id().symbol()));
        result.whyNots().forEach(why -> outcomes.add(why.symbol()));
        assertThat(outcomes)
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        market.universe().stream().map(Listing::symbol).toList());
        assertThat(result.whyNots())
                .as("seed %d", seed)
                .allMatch(why -> !why.value().isBlank() && !why.limit().isBlank());
        requireRulesKept(result, seed);
    }

    private static void requireRulesKept(ScanResult result, long seed) {
        for (int i = 0; i < result.proposals().size(); i++) {
            TradeProposal proposal = result.proposals().get(i);
            assertThat(proposal.rank()).as("seed %d", seed).isEqualTo(i + 1);
            assertThat(proposal.quote().mid()).as("seed %d", seed).isBetween(Price.of("0.30"), Price.of("0.50"));
            assertThat(proposal.limit())
                    .as("seed %d", seed)
                    .isBetween(proposal.quote().bid(), proposal.quote().mid());
            assertThat(proposal.outOfTheMoney()).as("seed %d", seed).isBetween(Ratio.of("0.15"), Ratio.of("0.20"));
        }
    }

    private static ScriptedMarket market(RandomGenerator random) {
        var market = new ScriptedMarket(new SimulatedDeskClock(AT_0945));
        for (char letter = 'A'; letter < 'A' + 20; letter++) {
            addShare(market, "S" + letter, random);
        }
        AShare.list(market, "ZZZ", "0.38", "0.42");
        return market;
    }

    private static void addShare(ScriptedMarket market, String symbol, RandomGenerator random) {
        String step = random.nextInt(4) == 0 ? "-0.05" : "0.05";
        long volume = random.nextLong(200_000, 2_000_000);
        int sessions = random.nextInt(10) == 0 ? 30 : 60;
        bars(sessions, random.nextInt(12, 160) + ".00", step, volume).forEach(bar -> market.bar(symbol, bar));
        market.list(symbol, "Energy");
        if (random.nextInt(10) == 0) {
            market.action(new CorporateAction.Split(
                    new Symbol(symbol), FRIDAY_BEFORE, MONDAY.date().plusDays(2), Ratio.of("2")));
        }
        if (random.nextInt(15) == 0) {
            market.silence(symbol);
        }
        market.quote(symbol, "49.98", "50.02");
        for (int strike = 36; strike < 46; strike++) {
            market.quote(put(symbol, EXPIRY, Integer.toString(strike)), anyQuote(random));
        }
    }

    private static Quote anyQuote(RandomGenerator random) {
        long bid = random.nextLong(0, 60);
        long ask = bid + random.nextLong(-3, 20);
        return new Quote(
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(Price.ofCents(bid)),
                Optional.of(Price.ofCents(Math.max(0, ask))),
                AT_0945.minusSeconds(random.nextInt(0, 70)));
    }
}
