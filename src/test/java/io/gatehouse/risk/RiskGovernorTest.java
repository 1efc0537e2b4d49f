package io.gatehouse.risk;

import static io.gatehouse.ledger.jdbc.TestLedger.OPEN;
import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Cause;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.TradeProposal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RiskGovernorTest {

    private final RiskDesk desk = new RiskDesk();

    private List<Breach> breaches(TradeProposal proposal) {
        RiskDecision decision = desk.decide(proposal);
        assertThat(decision).isInstanceOf(RejectedTrade.class);
        return ((RejectedTrade) decision).breaches();
    }

    private void rejects(TradeProposal proposal, String rule, SignalOutcome outcome, String reason) {
        assertThat(breaches(proposal)).containsExactly(new Breach(rule, outcome, reason));
    }

    @Test
    void approvesAProposalThatKeepsEveryRule() {
        TradeProposal proposal = desk.proposal("ABC");

        RiskDecision decision = desk.decide(proposal);

        assertThat(decision).isInstanceOfSatisfying(ApprovedTrade.class, approved -> {
            assertThat(approved.proposal()).isEqualTo(proposal);
            assertThat(approved.initialMargin()).isEqualTo(Money.of("2500"));
            assertThat(approved.decidedAt()).isEqualTo(OPEN);
        });
    }

    @Test
    void rejectsWhenEntriesAreNotAllowed() {
        desk.pause = Optional.of("books disagree since 07:00");

        rejects(desk.proposal("ABC"), "books-agree", SignalOutcome.REJECTED_BY_PAUSE, "books disagree since 07:00");
    }

    @Test
    void rejectsInAStressedMarket() {
        desk.vix("30");

        assertThat(breaches(desk.proposal("ABC")))
                .containsExactly(
                        new Breach("regime", SignalOutcome.REJECTED_BY_REGIME, "VIX 30, stressed from 30"),
                        new Breach(
                                "heat",
                                SignalOutcome.REJECTED_BY_HEAT,
                                "planned losses $450.00, at most $0.00, 0.00 % of equity $100000.00 in the"
                                        + " stressed regime"));
    }

    @Test
    void allowsAnElevatedMarket() {
        desk.vix("29.99");

        assertThat(desk.decide(desk.proposal("ABC"))).isInstanceOf(ApprovedTrade.class);
    }

    @Test
    void aRuleThatCannotBeEvaluatedRefuses() {
        desk.market.silenceIndex();

        assertThat(breaches(desk.proposal("ABC")))
                .extracting(Breach::rule, Breach::reason)
                .containsExactly(
                        tuple("regime", "the VIX is unknown"),
                        tuple(
                                "value-at-risk",
                                "VaR is unknown: a history is missing: no index level at 2026-11-20T14:30:00Z"));
    }

    @Test
    void rejectsAProposalWhoseQuoteIsStale() {
        TradeProposal proposal = withQuoteOf(OPEN);
        desk.clock.advanceTo(OPEN.plusSeconds(61));

        rejects(proposal, "quote", SignalOutcome.REJECTED_BY_QUOTE, "stale (61 s old, limit 60 s)");
    }

    @Test
    void allowsAQuoteAsOldAsTheLimit() {
        TradeProposal proposal = withQuoteOf(OPEN);
        desk.clock.advanceTo(OPEN.plusSeconds(60));

        assertThat(desk.decide(proposal)).isInstanceOf(ApprovedTrade.class);
    }

    private TradeProposal withQuoteOf(Instant at) {
        TradeProposal proposal = desk.proposal("ABC");
        desk.market.quote(put("ABC"), Quote.of(Price.of("0.43"), Price.of("0.47"), at));
        return proposal;
    }

    @Test
    void aMarketThatDoesNotAnswerHasNoQuote() {
        TradeProposal proposal = desk.proposal("ABC");
        desk.market.silence("ABC");

        assertThat(breaches(proposal))
                .extracting(Breach::outcome)
                .containsExactly(SignalOutcome.REJECTED_BY_QUOTE, SignalOutcome.REJECTED_BY_VAR);
        assertThat(breaches(proposal))
                .first()
                .satisfies(breach -> assertThat(breach.reason()).startsWith("unknown: "));
    }

    @Test
    void rejectsAPositionThatMayLoseTooMuch() {
        rejects(
                desk.proposal("ABC", 5, "0.51"),
                "position-loss",
                SignalOutcome.REJECTED_BY_SIZING,
                "planned loss $510.00, at most $500.00");
    }

    @Test
    void allowsAPlannedLossOfExactlyTheLimit() {
        assertThat(desk.decide(desk.proposal("ABC", 5, "0.50"))).isInstanceOf(ApprovedTrade.class);
    }

    @Test
    void rejectsTheEleventhPosition() {
        for (char c = 'A'; c <= 'I'; c++) {
            desk.held("H" + c);
        }
        assertThat(desk.decide(desk.proposal("ABC"))).isInstanceOf(ApprovedTrade.class);
        desk.working("WWW");

        assertThat(breaches(desk.proposal("ABC")))
                .contains(new Breach(
                        "open-positions",
                        SignalOutcome.REJECTED_BY_POSITION_LIMIT,
                        "10 open or being opened, at most 10"));
    }

    @Test
    void rejectsASecondPositionInAnUnderlying() {
        TradeProposal proposal = desk.proposal("ABC");
        desk.book.intended(earlierEntry(proposal));

        rejects(
                proposal,
                "one-per-underlying",
                SignalOutcome.REJECTED_BY_POSITION_LIMIT,
                "ABC is open or being opened, one position per underlying");
    }

    private OrderIntent earlierEntry(TradeProposal proposal) {
        TradeId yesterday = new TradeId(
                desk.book.account, SESSION.minusDays(1), proposal.id().symbol());
        return new OrderIntent(
                OrderRef.entryOf(yesterday),
                yesterday,
                yesterday.session(),
                proposal.contract(),
                Quantity.of(-5),
                proposal.limit(),
                Optional.empty(),
                OPEN);
    }

    @Test
    void aProposalDoesNotCountWhatStandsOfItself() {
        OrderRef own = desk.working("ABC").ref();
        assertThat(desk.decide(desk.proposal("ABC"))).isInstanceOf(ApprovedTrade.class);

        desk.book.filled(own, "e1", -2, "0.45");
        desk.book.ledger().recordMark(desk.book.account, put("ABC"), Price.of("0.45"), OPEN);
        assertThat(desk.decide(desk.proposal("ABC"))).isInstanceOf(ApprovedTrade.class);
    }

    @Test
    void rejectsTheEleventhEntryOfASession() {
        desk.limits = limits(50, 2);
        OrderRef refused = desk.working("BBB").ref();
        desk.book.write(l -> l.recordRejected(refused, "201", OPEN));
        assertThat(desk.decide(desk.proposal("ABC"))).isInstanceOf(ApprovedTrade.class);
        desk.working("DDD");

        rejects(
                desk.proposal("ABC"),
                "new-per-session",
                SignalOutcome.REJECTED_BY_POSITION_LIMIT,
                "2 entered this session, at most 2");
    }

    private static RiskLimits limits(int open, int today) {
        return RiskDesk.limits(Map.of("max-open-positions", "" + open, "max-new-per-session", "" + today));
    }

    @Test
    void rejectsWhenTheBrokerDoesNotSayItsMargin() {
        desk.whatIf = Optional.empty();

        rejects(
                desk.proposal("ABC"),
                "margin",
                SignalOutcome.REJECTED_BY_MARGIN,
                "the broker gave no answer to the margin what-if");
    }

    @Test
    void rejectsAMarginFarFromTheFormula() {
        String reason = "the broker's what-if of $%s is not between half and three times the formula's $2500.00";
        desk.whatIf = Optional.of(Money.of("1249.99"));
        rejects(desk.proposal("ABC"), "margin", SignalOutcome.REJECTED_BY_MARGIN, reason.formatted("1249.99"));

        desk.whatIf = Optional.of(Money.of("7500.01"));
        rejects(desk.proposal("ABC"), "margin", SignalOutcome.REJECTED_BY_MARGIN, reason.formatted("7500.01"));

        desk.whatIf = Optional.of(Money.of("7500"));
        assertThat(desk.decide(desk.proposal("ABC"))).isInstanceOf(ApprovedTrade.class);
    }

    @Test
    void rejectsWhatWouldTakeTooMuchMargin() {
        desk.listed("WWW");
        desk.book.write(l -> l.recordInitialMargin(desk.book.trade("WWW"), Money.of("76000")));
        desk.book.write(l -> l.recordIntent(desk.book.entry("WWW", 5, "0.45")));
        desk.held("HHH");
        desk.whatIf = Optional.of(Money.of("1500"));
        assertThat(desk.decide(desk.proposal("ABC"))).isInstanceOf(ApprovedTrade.class);

        desk.whatIf = Optional.of(Money.of("1500.01"));
        rejects(
                desk.proposal("ABC"),
                "margin",
                SignalOutcome.REJECTED_BY_MARGIN,
                "margin $80000.01 is 80.00 % of equity $100000.00, at most 80.00 %");
    }

    @Test
    void keepsEveryBrokenRuleTheHighestPrecedenceFirst() {
        desk.whatIf = Optional.empty();
        desk.pause = Optional.of("paused");
        TradeProposal proposal = desk.proposal("ABC", 5, "0.60");
        desk.market.delist(put("ABC"));

        assertThat(breaches(proposal))
                .extracting(Breach::outcome)
                .containsExactly(
                        SignalOutcome.REJECTED_BY_PAUSE,
                        SignalOutcome.REJECTED_BY_QUOTE,
                        SignalOutcome.REJECTED_BY_SIZING,
                        SignalOutcome.REJECTED_BY_MARGIN);
    }

    @Test
    void approvedEarlierInTheSameDecisionCountsForTheRest() {
        desk.limits = limits(1, 10);

        List<RiskDecision> decisions =
                desk.book.write(l -> desk.governor.decide(List.of(desk.proposal("AAA"), desk.proposal("BBB"))));

        assertThat(decisions.get(0)).isInstanceOf(ApprovedTrade.class);
        assertThat(decisions.get(1)).isInstanceOf(RejectedTrade.class);
        assertThat(desk.governor.decide(List.of())).isEmpty();
    }

    @Test
    void theFirstWordOnASignalIsListed() {
        TradeProposal approved = desk.proposal("ABC");
        desk.decide(approved);
        desk.pause = Optional.of("x".repeat(600));
        desk.decide(approved);
        desk.decide(desk.proposal("XYZ"));

        assertThat(desk.log.approved(desk.book.account, SESSION)).containsExactly(approved.id());
    }

    @Test
    void eachRoundListsThoseItApprovedAndKeepsListingThem() {
        TradeProposal first = desk.proposal("ABC");
        TradeProposal second = desk.proposal("DEF");
        TradeProposal third = desk.proposal("GHI");
        desk.terms = terms(Optional.empty(), Optional.of(new EntrySlots(1, Set.of(), Set.of(), "")));
        desk.book.write(l -> desk.governor.decide(List.of(first, second, third)));
        desk.decide(first);
        assertThat(desk.log.approved(desk.book.account, SESSION)).containsExactly(first.id());

        desk.book.write(l -> desk.governor.decide(List.of(second, third)));
        assertThat(desk.log.approved(desk.book.account, SESSION)).containsExactly(second.id());
        desk.decide(second);
        assertThat(desk.log.approved(desk.book.account, SESSION)).containsExactly(second.id());

        desk.decide(third);
        assertThat(desk.log.approved(desk.book.account, SESSION)).containsExactly(third.id());
    }

    @Test
    void anEquityThatIsUnknownOrGoneAllowsNothing() {
        desk.listed("HHH");
        desk.book.held("HHH", 5, "0.45");
        String unknown = "the equity basis is unknown: a position has neither quote nor mark";
        assertThat(breaches(desk.proposal("ABC")))
                .extracting(Breach::rule, Breach::reason)
                .containsExactly(
                        tuple(
                                "daily-loss",
                                "the loss since the last settlement is unknown: a position has neither quote nor mark"),
                        tuple("heat", unknown),
                        tuple("value-at-risk", unknown),
                        tuple("margin", unknown));

        desk.book.ledger().recordMark(desk.book.account, put("HHH"), Price.of("400"), OPEN);
        assertThat(breaches(desk.proposal("ABC")))
                .extracting(Breach::rule)
                .containsExactly("daily-loss", "heat", "value-at-risk", "margin");
        assertThat(breaches(desk.proposal("ABC")))
                .last()
                .isEqualTo(new Breach("margin", SignalOutcome.REJECTED_BY_MARGIN, "equity $-99775.00, above 0"));
    }

    @Test
    void aProposalOfNothingIsRefused() {
        assertThat(breaches(desk.proposal("ABC", 0, "0.45")))
                .contains(new Breach("position-loss", SignalOutcome.REJECTED_BY_SIZING, "0 contracts, at least 1"));
    }

    @Test
    void nothingIsDecidedOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> desk.governor.decide(desk.proposal("ABC")));
    }

    @Test
    void theSituationCountsAnEntryThatIsBothOpenAndWorkingOnce() {
        OrderRef ref = desk.working("PPP").ref();
        desk.book.filled(ref, "p1", -2, "0.45");
        desk.book.ledger().recordMark(desk.book.account, put("PPP"), Price.of("0.45"), OPEN);
        desk.limits = limits(2, 10);

        assertThat(desk.decide(desk.proposal("ABC"))).isInstanceOf(ApprovedTrade.class);
        assertThat(Quantity.of(-3))
                .isEqualTo(desk.book.ledger().order(ref).orElseThrow().unfilled());
    }

    // ── what the phase says ──

    private static PhaseTerms terms(Optional<String> closed, Optional<EntrySlots> slots) {
        return new PhaseTerms("PROOF_OF_CONCEPT", closed, slots, Optional.empty(), Optional.empty());
    }

    private static PhaseTerms sized(String dollars, Optional<Money> positionLoss) {
        return new PhaseTerms(
                "SCALING", Optional.empty(), Optional.empty(), Optional.of(Money.of(dollars)), positionLoss);
    }

    @Test
    void nothingIsEnteredWhileADowngradeWaitsForAPerson() {
        desk.latch(Cause.PHASE_DOWNGRADE, "3 losses in a row");

        rejects(
                desk.proposal("ABC"),
                "halted",
                SignalOutcome.REJECTED_BY_CIRCUIT_BREAKER,
                "HALTED since " + desk.clock.now() + " by phase-downgrade: 3 losses in a row");
    }

    @Test
    void aPhaseMayBeClosedToEntries() {
        desk.terms = terms(Optional.of("Experience trades only on paper"), Optional.empty());

        rejects(desk.proposal("ABC"), "phase", SignalOutcome.REJECTED_BY_PHASE, "Experience trades only on paper");
    }

    @Test
    void aUsedSlotRefusesWithTheCountdown() {
        TradeId before = desk.book.trade("XYZ");
        desk.terms =
                terms(Optional.empty(), Optional.of(new EntrySlots(1, Set.of(before), Set.of(), "next from 07:00")));

        RiskDecision decision = desk.decide(desk.proposal("ABC"));

        assertThat(decision).isInstanceOfSatisfying(RejectedTrade.class, refused -> {
            assertThat(refused.breaches())
                    .containsExactly(new Breach(
                            "phase-limit",
                            SignalOutcome.REJECTED_BY_PHASE,
                            "1 entered, at most 1 in PROOF_OF_CONCEPT; next from 07:00"));
            assertThat(refused.isWaiting()).isFalse();
        });
    }

    @Test
    void aWorkingEntryReservesItsSlotAndTheNextSignalWaits() {
        TradeId working = desk.book.trade("XYZ");
        desk.terms = terms(Optional.empty(), Optional.of(new EntrySlots(1, Set.of(), Set.of(working), "")));

        RiskDecision decision = desk.decide(desk.proposal("ABC"));

        assertThat(decision).isInstanceOfSatisfying(RejectedTrade.class, refused -> {
            assertThat(refused.isWaiting()).isTrue();
            assertThat(refused.breaches().get(0).reason())
                    .isEqualTo("reserved by the entry of [" + working
                            + "] until it is filled or ended, at most 1 in PROOF_OF_CONCEPT");
        });
        assertThat(desk.decide(desk.proposal("XYZ"))).isInstanceOf(ApprovedTrade.class);
    }

    @Test
    void aSignalWaitsForASlotEvenIfItMovesLikeTheEntryThatHoldsIt() {
        desk.terms = terms(Optional.empty(), Optional.of(new EntrySlots(1, Set.of(), Set.of(), "")));
        TradeProposal first = desk.proposal("ABC");
        TradeProposal alike = desk.proposal("DEF");
        desk.market.pastLike("DEF", "ABC");

        RiskDecision second = desk.book
                .write(l -> desk.governor.decide(List.of(first, alike)))
                .get(1);

        assertThat(second).isInstanceOfSatisfying(RejectedTrade.class, refused -> {
            assertThat(refused.breaches()).extracting(Breach::rule).containsExactly("phase-slot", "correlation");
            assertThat(refused.isWaiting()).isTrue();
        });
    }

    @Test
    void aSignalWithoutAQuoteDoesNotWaitForASlot() {
        TradeId working = desk.book.trade("XYZ");
        desk.terms = terms(Optional.empty(), Optional.of(new EntrySlots(1, Set.of(), Set.of(working), "")));
        TradeProposal proposal = desk.proposal("ABC");
        desk.market.delist(proposal.contract());

        assertThat(desk.decide(proposal))
                .isInstanceOfSatisfying(
                        RejectedTrade.class,
                        refused -> assertThat(refused.isWaiting()).isFalse());
    }

    @Test
    void ofOneScanOnlyTheBestRankedGetsTheSlot() {
        desk.terms = terms(Optional.empty(), Optional.of(new EntrySlots(1, Set.of(), Set.of(), "")));

        List<RiskDecision> decisions =
                desk.book.write(l -> desk.governor.decide(List.of(desk.proposal("ABC"), desk.proposal("DEF"))));

        assertThat(decisions.get(0)).isInstanceOf(ApprovedTrade.class);
        assertThat(decisions.get(1))
                .isInstanceOfSatisfying(
                        RejectedTrade.class,
                        refused -> assertThat(refused.isWaiting()).isTrue());
    }

    @Test
    void thePhasesSizeDecidesTheNumberOfContracts() {
        desk.terms = sized("200", Optional.empty());
        desk.whatIf = Optional.of(Money.of("1000"));

        assertThat(desk.decide(desk.proposal("ABC"))).isInstanceOfSatisfying(ApprovedTrade.class, approved -> {
            assertThat(approved.proposal().contracts()).isEqualTo(Quantity.of(2));
            assertThat(approved.phase()).isEqualTo("SCALING");
        });
    }

    @Test
    void aSizeBelowOneContractIsRefusedAndTheBrokerIsNotAsked() {
        desk.terms = sized("80", Optional.empty());

        rejects(
                desk.proposal("ABC"),
                "position-loss",
                SignalOutcome.REJECTED_BY_SIZING,
                "0 contracts, at least 1; the size of $80.00 is below one contract at a credit of 0.45");
    }

    @Test
    void inScalingThePhasesOwnLimitOfAPlannedLossBinds() {
        desk.terms = sized("900", Optional.of(Money.of("900")));
        desk.whatIf = Optional.of(Money.of("5000"));
        assertThat(desk.decide(desk.proposal("ABC"))).isInstanceOf(ApprovedTrade.class);

        desk.terms = sized("900", Optional.empty());
        rejects(
                desk.proposal("ABC"),
                "position-loss",
                SignalOutcome.REJECTED_BY_SIZING,
                "planned loss $900.00, at most $500.00");
    }

    @Test
    void aSizeThatChangesWhileDecidingRefuses() {
        desk.termsThen = Optional.of(sized("100", Optional.empty()));
        desk.terms = sized("200", Optional.empty());
        desk.whatIf = Optional.of(Money.of("1000"));

        rejects(
                desk.proposal("ABC"),
                "position-loss",
                SignalOutcome.REJECTED_BY_SIZING,
                "the size changed while deciding: 2 contracts proposed, 1 in force");
    }
}
