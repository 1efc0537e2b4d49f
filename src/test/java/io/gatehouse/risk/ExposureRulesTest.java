package io.gatehouse.risk;

import static io.gatehouse.ledger.jdbc.TestLedger.OPEN;
import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.TradeProposal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Limits over everything an account has; each contract at 0.45 plans to lose 90 dollars, five of them 450. */
@DatabaseTest
class ExposureRulesTest {

    private final RiskDesk desk = new RiskDesk();

    private List<Breach> breaches(TradeProposal proposal) {
        return desk.decide(proposal) instanceof RejectedTrade refused ? refused.breaches() : List.of();
    }

    private void rejects(TradeProposal proposal, String rule, SignalOutcome outcome, String reason) {
        assertThat(breaches(proposal)).containsExactly(new Breach(rule, outcome, reason));
    }

    private void approves(TradeProposal proposal) {
        assertThat(breaches(proposal)).isEmpty();
    }

    private void limit(String key, String value) {
        desk.limits = RiskDesk.limits(Map.of(key, value));
    }

    // ── daily loss ──

    private void settledAt(String equity) {
        desk.book.write(l -> l.openSession(desk.book.account, SESSION.minusDays(1), OPEN));
        desk.book.write(l -> l.closeSession(
                new SessionEquity(desk.book.account, SESSION.minusDays(1), Money.of(equity), Money.ZERO), OPEN));
    }

    @Test
    void allowsALossOfExactlyTwoPerCentAndNoMore() {
        settledAt("102000");
        approves(desk.proposal("ABC"));

        settledTheNextAt("102000.01");
        rejects(
                desk.proposal("ABC"),
                "daily-loss",
                SignalOutcome.REJECTED_BY_CIRCUIT_BREAKER,
                "lost since the last settlement $2000.01, at most $2000.00, 2.00 % of equity $100000.00");
    }

    private void settledTheNextAt(String equity) {
        desk.book.write(l -> l.openSession(desk.book.account, SESSION, OPEN));
        desk.book.write(
                l -> l.closeSession(new SessionEquity(desk.book.account, SESSION, Money.of(equity), Money.ZERO), OPEN));
    }

    @Test
    void anOpenLossCountsByThePresentQuote() {
        settledAt("100000");
        desk.held("HHH");
        approves(desk.proposal("ABC"));

        // Sold five for 225 dollars; to buy them back now costs 2,500.
        desk.market.quote(put("HHH"), "4.90", "5.10");

        rejects(
                desk.proposal("ABC"),
                "daily-loss",
                SignalOutcome.REJECTED_BY_CIRCUIT_BREAKER,
                "lost since the last settlement $2275.00, at most $1954.50, 2.00 % of equity $97725.00");
    }

    // ── heat ──

    private void hold(int positions) {
        for (int i = 0; i < positions; i++) {
            desk.held("H" + (char) ('A' + i));
        }
    }

    @Test
    void allowsHeatOfExactlySixPerCentAndNoMore() {
        limit("max-heat", "0.0135");
        hold(1);
        desk.working("WWW");
        approves(desk.proposal("ABC"));

        limit("max-heat", "0.0134");
        rejects(
                desk.proposal("ABC"),
                "heat",
                SignalOutcome.REJECTED_BY_HEAT,
                "planned losses $1350.00, at most $1340.00, 1.34 % of equity $100000.00 in the normal regime");
    }

    @Test
    void anElevatedRegimeLeavesHalfOfTheHeat() {
        hold(6);
        desk.regime(VolatilityRegime.NORMAL);
        approves(desk.proposal("ABC"));

        desk.regime(VolatilityRegime.ELEVATED);
        rejects(
                desk.proposal("ABC"),
                "heat",
                SignalOutcome.REJECTED_BY_HEAT,
                "planned losses $3150.00, at most $3000.00, 3.00 % of equity $100000.00 in the elevated regime");
    }

    @Test
    void theStricterOfTheReadRegimeAndThePresentVixBinds() {
        hold(6);
        desk.vix("20");

        assertThat(breaches(desk.proposal("ABC"))).extracting(Breach::rule).containsExactly("heat");

        desk.vix("12");
        desk.regime(VolatilityRegime.ELEVATED);
        assertThat(breaches(desk.proposal("ABC"))).extracting(Breach::rule).containsExactly("heat");
    }

    @Test
    void withoutAReadingThereIsNoRegimeAndNoEntry() {
        RiskDesk unread = new RiskDesk(false);

        assertThat(((RejectedTrade) unread.decide(unread.proposal("ABC"))).breaches())
                .containsExactly(new Breach("heat", SignalOutcome.REJECTED_BY_HEAT, "the session has read no regime"));
    }

    @Test
    void whatAWorkingEntryMayStillFillCountsAtItsPresentLimit() {
        OrderRef ref = desk.working("WWW").ref();
        desk.book.filled(ref, "w1", -2, "0.45");
        desk.book.ledger().recordMark(desk.book.account, put("WWW"), Price.of("0.45"), OPEN);
        desk.book.write(l -> l.recordReprice(ref, Price.of("0.40"), OPEN));
        limit("max-heat", "0.001");

        // 2 held at 0.45 and 3 working at 0.40 plan to lose 420 dollars.
        rejects(
                desk.proposal("ABC"),
                "heat",
                SignalOutcome.REJECTED_BY_HEAT,
                "planned losses $870.00, at most $100.00, 0.10 % of equity $100000.00 in the normal regime");
    }

    @Test
    void whatWasApprovedBeforeInTheSameDecisionCounts() {
        limit("max-heat", "0.009");

        List<RiskDecision> decisions = desk.book.write(
                l -> desk.governor.decide(List.of(desk.proposal("AAA"), desk.proposal("BBB"), desk.proposal("CCC"))));

        assertThat(decisions.get(1)).isInstanceOf(ApprovedTrade.class);
        assertThat(decisions.get(2)).isInstanceOf(RejectedTrade.class);
    }

    @Test
    void whatWasApprovedBeforeCountsAsEnteredToo() {
        limit("max-new-per-session", "1");

        List<RiskDecision> decisions =
                desk.book.write(l -> desk.governor.decide(List.of(desk.proposal("AAA"), desk.proposal("BBB"))));

        assertThat(((RejectedTrade) decisions.get(1)).breaches())
                .containsExactly(new Breach(
                        "new-per-session",
                        SignalOutcome.REJECTED_BY_POSITION_LIMIT,
                        "1 entered this session, at most 1"));
    }

    @Test
    void aWorkingExitIsNoMoreHeat() {
        desk.held("HHH");
        desk.book.intended(desk.book.exit("HHH", 1, 5, "0.22", ExitReason.TARGET));
        limit("max-heat", "0.009");

        approves(desk.proposal("ABC"));
    }

    // ── sector ──

    private TradeProposal energy(String symbol) {
        TradeProposal proposal = desk.proposal(symbol);
        desk.market.list(symbol, "Energy");
        return inEnergy(proposal);
    }

    private static TradeProposal inEnergy(TradeProposal p) {
        return new TradeProposal(
                p.id(),
                p.rank(),
                p.contract(),
                p.contracts(),
                p.quote(),
                p.limit(),
                p.underlyingMid(),
                p.outOfTheMoney(),
                p.margin(),
                p.premiumPerMargin(),
                "Energy");
    }

    private void heldInEnergy(String symbol) {
        desk.held(symbol);
        desk.market.list(symbol, "Energy");
    }

    @Test
    void allowsASectorExactlyItsShareOfTheHeatAndNoMore() {
        heldInEnergy("HHH");
        desk.held("OTHER");
        limit("max-sector-share", "0.15");
        approves(energy("ABC"));

        limit("max-sector-share", "0.1499");
        rejects(
                energy("ABC"),
                "sector",
                SignalOutcome.REJECTED_BY_SECTOR,
                "planned losses of $900.00 in Energy, at most $899.40, 14.99 % of what heat allows");
    }

    @Test
    void aSectorsFirstPositionAlwaysPasses() {
        desk.held("OTHER");
        limit("max-sector-share", "0.0001");

        approves(energy("ABC"));
    }

    @Test
    void anElevatedRegimeLeavesASectorHalfToo() {
        heldInEnergy("HHH");
        desk.regime(VolatilityRegime.ELEVATED);
        limit("max-sector-share", "0.2999");

        assertThat(breaches(energy("ABC"))).extracting(Breach::rule).containsExactly("sector");
    }

    @Test
    void aSectorThatCannotBeLookedUpRefuses() {
        desk.held("HHH");
        desk.market.dropListing("HHH");

        rejects(desk.proposal("ABC"), "sector", SignalOutcome.REJECTED_BY_SECTOR, "the sector of [HHH] is unknown");
    }

    @Test
    void aSectorsShareOfAnUnknownHeatIsUnknown() {
        desk.listed("HHH");
        desk.market.list("HHH", "Energy");
        desk.book.held("HHH", 5, "0.45");

        assertThat(breaches(energy("ABC")))
                .contains(new Breach("sector", SignalOutcome.REJECTED_BY_SECTOR, "what heat allows is unknown"));

        RiskDesk unread = new RiskDesk(false);
        unread.held("HHH");
        unread.market.list("HHH", "Energy");
        assertThat(((RejectedTrade) unread.decide(inEnergy(unread.proposal("ABC")))).breaches())
                .extracting(Breach::rule)
                .containsExactly("heat", "sector");
    }

    // ── correlation ──

    @Test
    void rejectsWhatMovesLikeSomethingHeld() {
        desk.held("OTHER");
        desk.held("TWIN");
        TradeProposal proposal = desk.proposal("ABC");
        desk.market.pastLike("TWIN", "ABC");

        rejects(
                proposal,
                "correlation",
                SignalOutcome.REJECTED_BY_CORRELATION,
                "1.0000 with TWIN; at most 0.7000 over 60 sessions");

        limit("max-correlation", "1");
        approves(proposal);
    }

    @Test
    void aPairThatCannotBeComputedRefuses() {
        desk.held("NEW");
        desk.market.forgetBars("NEW").close("NEW", SESSION.minusDays(1), "40");
        desk.working("GONE");
        desk.market.silence("GONE");

        assertThat(breaches(desk.proposal("ABC")))
                .contains(new Breach(
                        "correlation",
                        SignalOutcome.REJECTED_BY_CORRELATION,
                        "unknown with GONE, unknown with NEW; at most 0.7000 over 60 sessions"));
    }

    // ── value at risk ──

    @Test
    void rejectsWhatWouldTakeVarAboveItsShareOfEquity() {
        BookRisk.Measured risk = (BookRisk.Measured) riskWith(desk.proposal("ABC"));
        assertThat(risk.valueAtRisk().isPositive()).isTrue();
        limit("max-var", "0.0001");

        rejects(
                desk.proposal("ABC"),
                "value-at-risk",
                SignalOutcome.REJECTED_BY_VAR,
                "VaR95 of a day $" + risk.valueAtRisk().shown() + ", at most $10.00, 0.01 % of equity $100000.00");
    }

    private BookRisk riskWith(TradeProposal proposal) {
        Book book = desk.books.of(proposal.id(), new MarketNow(Map.of(), Map.of(), Optional.empty()));
        MarketNow now = new AskMarket(desk.market, desk.book.ledger(), desk.clock)
                .about(desk.book.account, Set.of(proposal.contract()), desk.limits.quoteStaleAfter());
        return desk.measure.of(book.with(proposal, Money.ZERO), now, SESSION, desk.limits);
    }

    @Test
    void rejectsWhenThereIsNotEnoughPastToSimulate() {
        TradeProposal proposal = desk.proposal("ABC");
        desk.market.forgetBars("ABC").past("ABC", SESSION, 60);

        rejects(
                proposal,
                "value-at-risk",
                SignalOutcome.REJECTED_BY_VAR,
                "VaR is unknown: only 59 sessions on which everything in the book and the VIX moved, at least 60");
    }

    @Test
    void rejectsWhenTheShareHasNoQuote() {
        TradeProposal proposal = desk.proposal("ABC");
        desk.market.quote("ABC", "48.01", "47.99");

        rejects(
                proposal,
                "value-at-risk",
                SignalOutcome.REJECTED_BY_VAR,
                "VaR is unknown: ABC has no quote: crossed (bid 48.01 above ask 47.99)");
    }

    @Test
    void whatWasNotAskedForIsUnknown() {
        assertThat(new MarketNow(Map.of(), Map.of(), Optional.empty()).quote(put("ABC")))
                .hasToString("NoQuote[reason=not asked for before the decision]");
    }

    // ── all of them ──

    @Test
    void allBreachesAreKeptInTheDocumentedOrder() {
        settledAt("200000");
        heldInEnergy("TWIN");
        TradeProposal proposal = energy("ABC");
        desk.market.pastLike("TWIN", "ABC");
        desk.limits = RiskDesk.limits(Map.of(
                "max-heat", "0.0001", "max-sector-share", "0.0001", "max-var", "0.0001", "max-open-positions", "1"));
        desk.whatIf = Optional.empty();

        assertThat(breaches(proposal))
                .extracting(Breach::outcome)
                .containsExactly(
                        SignalOutcome.REJECTED_BY_CIRCUIT_BREAKER,
                        SignalOutcome.REJECTED_BY_POSITION_LIMIT,
                        SignalOutcome.REJECTED_BY_HEAT,
                        SignalOutcome.REJECTED_BY_CORRELATION,
                        SignalOutcome.REJECTED_BY_SECTOR,
                        SignalOutcome.REJECTED_BY_VAR,
                        SignalOutcome.REJECTED_BY_MARGIN);
    }

    @Test
    void everyBreachStandsInTheRecordInItsOrder() {
        limit("max-heat", "0.0001");
        desk.whatIf = Optional.empty();
        desk.pause = Optional.of("x".repeat(600));
        TradeProposal proposal = desk.proposal("ABC");
        desk.decide(proposal);

        List<String> recorded = desk.database
                .jdbc()
                .sql("SELECT rule_name, reason FROM risk_breach WHERE trade_id = ? AND seq = 1 ORDER BY position")
                .param(proposal.id().value())
                .query((row, n) -> row.getString("rule_name") + " " + row.getString("reason"))
                .list();

        assertThat(recorded)
                .containsExactly(
                        "books-agree " + "x".repeat(500),
                        "heat planned losses $450.00, at most $10.00, 0.01 % of equity $100000.00 in the normal regime",
                        "margin the broker gave no answer to the margin what-if");
    }
}
