package io.gatehouse.phases;

import static io.gatehouse.phases.Phase.EXPERIENCE;
import static io.gatehouse.phases.Phase.PROOF_OF_CONCEPT;
import static io.gatehouse.phases.Phase.REAL_MONEY_TRIAL;
import static io.gatehouse.phases.Verdict.FAIL;
import static io.gatehouse.phases.Verdict.NOT_ENOUGH_EVIDENCE;
import static io.gatehouse.phases.Verdict.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.ledger.AccountKind;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {

    /** 27 wins of 20 and 3 losses of 80: 90 %, profit factor 2.25. */
    private static AnEvidence goodExperience() {
        return AnEvidence.in(EXPERIENCE).sessions(20, 15).wins(27, "20").losses(3, "80");
    }

    private static AnEvidence goodProof() {
        return AnEvidence.in(PROOF_OF_CONCEPT).sessions(30, 10).wins(46, "20").losses(4, "80");
    }

    private static AnEvidence goodTrial() {
        return AnEvidence.in(REAL_MONEY_TRIAL).sessions(60, 10).wins(91, "20").losses(9, "80");
    }

    private static CriterionAnswer answer(GateVerdict verdict, String name) {
        return verdict.answers().stream()
                .filter(answer -> answer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsAsAListForEachTransition() {
        PhaseSettings settings = PhaseSettings.baseline();

        assertThat(Gate.to(PROOF_OF_CONCEPT, settings, false).criteria())
                .containsExactly(
                        "sessions-recorded",
                        "profitable-sessions",
                        "closed-trades",
                        "win-rate",
                        "risk-reward",
                        "no-overrides",
                        "no-adopted-trades");
        assertThat(Gate.to(REAL_MONEY_TRIAL, settings, false).criteria())
                .containsExactly(
                        "sessions-recorded",
                        "trading-sessions",
                        "closed-trades",
                        "win-rate",
                        "risk-reward",
                        "missed-sessions");
        assertThat(Gate.to(Phase.SCALING, settings, true).criteria())
                .containsExactly(
                        "sessions-recorded",
                        "trading-sessions",
                        "closed-trades",
                        "win-rate",
                        "risk-reward",
                        "max-drawdown",
                        "emergency-stop-drill");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gate.to(EXPERIENCE, settings, false))
                .withMessage("no gate leads to Experience");
    }

    /** Acceptance scenario 1: Experience to Proof of Concept is blocked until every criterion is met. */
    @Test
    void acceptanceScenario1BlocksExperienceUntilTheCriteriaAreMet() {
        assertThat(AnEvidence.in(EXPERIENCE).judged().verdict()).isEqualTo(NOT_ENOUGH_EVIDENCE);
        GateVerdict almost = AnEvidence.in(EXPERIENCE)
                .sessions(19, 15)
                .wins(27, "20")
                .losses(3, "80")
                .judged();
        assertThat(almost.verdict()).isEqualTo(NOT_ENOUGH_EVIDENCE);
        assertThat(almost.whyNot())
                .containsExactly(
                        "profitable-sessions: NOT_ENOUGH_EVIDENCE, 19 profitable sessions, at least 20: 1 more");

        assertThat(goodExperience().judged().verdict()).isEqualTo(PASS);
        assertThat(goodExperience().judged().whyNot()).isEmpty();
    }

    @Test
    void aWinRateBelowItsThresholdFails() {
        GateVerdict verdict = AnEvidence.in(EXPERIENCE)
                .sessions(20, 15)
                .wins(17, "200")
                .losses(13, "1")
                .judged();

        assertThat(verdict.verdict()).isEqualTo(FAIL);
        CriterionAnswer rate = answer(verdict, "win-rate");
        assertThat(rate.value()).isEqualTo("56.67 %");
        assertThat(rate.threshold()).isEqualTo("at least 60.00 %");
        assertThat(rate.sample()).isEqualTo(30);
        assertThat(rate.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isBetween(Ratio.of("0.39"), Ratio.of("0.40"));
            assertThat(interval.high()).isBetween(Ratio.of("0.72"), Ratio.of("0.73"));
        });
        assertThat(rate.needed()).isPresent();
        assertThat(rate.explanation()).contains("17 wins and 13 losses in 30 trades", "would settle it");
    }

    @Test
    void thePointEstimateDecidesAndTheIntervalInforms() {
        GateVerdict verdict = AnEvidence.in(EXPERIENCE)
                .sessions(20, 15)
                .wins(18, "200")
                .losses(12, "1")
                .judged();

        CriterionAnswer rate = answer(verdict, "win-rate");
        assertThat(rate.verdict()).isEqualTo(PASS);
        assertThat(rate.interval())
                .hasValueSatisfying(interval ->
                        assertThat(interval.excludes(Ratio.of("0.60"))).isFalse());
    }

    @Test
    void riskRewardIsTheProfitFactorAndNamesFormulaAndImpliedWinRate() {
        GateVerdict verdict = AnEvidence.in(EXPERIENCE)
                .sessions(20, 15)
                .wins(54, "20")
                .losses(6, "80")
                .judged();
        CriterionAnswer reward = answer(verdict, "risk-reward");

        assertThat(reward.verdict()).isEqualTo(PASS);
        assertThat(reward.value()).isEqualTo("2.25");
        assertThat(reward.interval()).isPresent();
        assertThat(reward.explanation())
                .contains("PROFIT_FACTOR (sum of wins / |sum of losses|) is 2.25", "a win rate of 85.71 %");
        assertThat(answer(
                                AnEvidence.in(EXPERIENCE)
                                        .sessions(20, 15)
                                        .wins(24, "20")
                                        .losses(6, "80")
                                        .judged(),
                                "risk-reward")
                        .verdict())
                .isEqualTo(FAIL);
    }

    @Test
    void aRecordWithoutALossIsNoEvidenceBelowFiftyTradesAndPassesFromThere() {
        CriterionAnswer few = answer(AnEvidence.in(EXPERIENCE).wins(49, "20").judged(), "risk-reward");
        CriterionAnswer many = answer(AnEvidence.in(EXPERIENCE).wins(50, "20").judged(), "risk-reward");

        assertThat(few.verdict()).isEqualTo(NOT_ENOUGH_EVIDENCE);
        assertThat(few.needed()).contains(new CriterionAnswer.Needed(1, "trades"));
        assertThat(many.verdict()).isEqualTo(PASS);
        assertThat(many.value()).isEqualTo("no loss");
    }

    @Test
    void nothingButZerosIsNoWinRate() {
        GateVerdict verdict = AnEvidence.in(EXPERIENCE).trades(30, "0", false).judged();

        assertThat(answer(verdict, "win-rate").verdict()).isEqualTo(NOT_ENOUGH_EVIDENCE);
        assertThat(answer(verdict, "win-rate").value()).isEqualTo("not defined");
        assertThat(answer(verdict, "risk-reward").verdict()).isEqualTo(FAIL);
    }

    @Test
    void anOverrideOrAnAdoptedTradeSinceTheEvidenceBeganFails() {
        assertThat(goodExperience().overridden().judged().whyNot())
                .singleElement()
                .asString()
                .startsWith("no-overrides: FAIL, 1 overrides or resets applied since the evidence began");
        assertThat(goodExperience().adopted().judged().verdict()).isEqualTo(FAIL);
    }

    /** User story 3: 15 sessions with 65 % are approved, with 50 % rejected, where 15 sessions are asked. */
    @Test
    void userStory3ApprovesFifteenSessionsWith65PercentAndRejects50() {
        PhaseSettings fifteen = PhaseSettings.with(Map.of(
                "gates.proof.sessions", "15",
                "gates.proof.profitable-sessions", "0",
                "gates.proof.trades", "20"));

        AnEvidence good =
                AnEvidence.in(EXPERIENCE).sessions(15, 5).wins(13, "20").losses(7, "20");
        AnEvidence poor =
                AnEvidence.in(EXPERIENCE).sessions(15, 5).wins(10, "40").losses(10, "20");

        assertThat(good.judgedBy(fifteen).verdict()).isEqualTo(PASS);
        assertThat(poor.judgedBy(fifteen).verdict()).isEqualTo(FAIL);
        assertThat(AnEvidence.in(EXPERIENCE)
                        .sessions(14, 5)
                        .wins(13, "20")
                        .losses(7, "20")
                        .judgedBy(fifteen)
                        .verdict())
                .isEqualTo(NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void proofOfConceptNeedsThirtySessionsFiftyTradesAndNoMissedRun() {
        assertThat(goodProof().judged().verdict()).isEqualTo(PASS);
        assertThat(AnEvidence.in(PROOF_OF_CONCEPT)
                        .sessions(27, 10)
                        .missed(3)
                        .wins(46, "20")
                        .losses(4, "80")
                        .judged()
                        .verdict())
                .isEqualTo(PASS);
        assertThat(goodProof().missed(4).judged().whyNot())
                .containsExactly("missed-sessions: FAIL, 4 sessions in a row with a signal, entries allowed and nothing"
                        + " executed, at most 3 in the last 30");
    }

    @Test
    void missedSessionsBeforeTheWindowAreForgotten() {
        AnEvidence early = AnEvidence.in(PROOF_OF_CONCEPT)
                .missed(4)
                .sessions(30, 10)
                .wins(46, "20")
                .losses(4, "80");

        assertThat(early.judged().verdict()).isEqualTo(PASS);
    }

    @Test
    void ratesOfTheLaterGatesAreTakenOverTheLastTradesOnly() {
        AnEvidence recovered = AnEvidence.in(PROOF_OF_CONCEPT)
                .sessions(30, 10)
                .losses(20, "80")
                .wins(46, "20")
                .losses(4, "80");

        assertThat(recovered.judged().verdict()).isEqualTo(PASS);
    }

    @Test
    void ratesCanBeTakenOverARollingWindowOfSessions() {
        PhaseSettings window = PhaseSettings.with(Map.of("gates.proof.last-sessions", "10", "gates.proof.trades", "5"));
        AnEvidence late = AnEvidence.in(EXPERIENCE)
                .sessions(10, 15)
                .losses(20, "80")
                .sessions(10, 15)
                .wins(9, "20")
                .losses(1, "80");

        assertThat(late.judgedBy(window).verdict()).isEqualTo(PASS);
        assertThat(late.judged().verdict()).isEqualTo(FAIL);
    }

    @Test
    void scalingNeedsADrawdownBelowFivePercentOfEquityWithThePeakSeededByTheStart() {
        assertThat(goodTrial().judged().verdict()).isEqualTo(PASS);
        GateVerdict fell = AnEvidence.in(REAL_MONEY_TRIAL)
                .session(-5_000, 1, 1)
                .sessions(60, 100)
                .wins(91, "20")
                .losses(9, "80")
                .judged();
        assertThat(answer(fell, "max-drawdown").value()).isEqualTo("5.00 %");
        assertThat(fell.verdict()).isEqualTo(FAIL);
        assertThat(AnEvidence.in(REAL_MONEY_TRIAL)
                        .session(-4_999, 1, 1)
                        .sessions(60, 100)
                        .wins(91, "20")
                        .losses(9, "80")
                        .judged()
                        .verdict())
                .isEqualTo(PASS);
    }

    @Test
    void realMoneyNeedsADrillInTheLastTwentySessions() {
        assertThat(goodTrial().of(AccountKind.LIVE).judged().whyNot())
                .containsExactly("emergency-stop-drill: NOT_ENOUGH_EVIDENCE, last emergency-stop drill that passed:"
                        + " none known; real money needs one within 20 sessions");
        assertThat(goodTrial().of(AccountKind.LIVE).drilled(21).judged().verdict())
                .isEqualTo(NOT_ENOUGH_EVIDENCE);
        assertThat(goodTrial().of(AccountKind.LIVE).drilled(20).judged().verdict())
                .isEqualTo(PASS);
        assertThat(goodTrial().of(AccountKind.PAPER).judged().verdict()).isEqualTo(PASS);
    }

    @Test
    void missingFiguresBlock() {
        GateVerdict verdict = goodExperience().missing(LocalDate.of(2026, 1, 9)).judged();

        assertThat(verdict.verdict()).isEqualTo(NOT_ENOUGH_EVIDENCE);
        assertThat(verdict.whyNot()).singleElement().asString().contains("no figures for [2026-01-09]");
    }

    @Test
    void withoutAnySessionThereIsNothingToSayOfDrawdownOrMissedOnes() {
        assertThat(answer(AnEvidence.in(REAL_MONEY_TRIAL).judged(), "max-drawdown")
                        .verdict())
                .isEqualTo(NOT_ENOUGH_EVIDENCE);
        assertThat(answer(AnEvidence.in(PROOF_OF_CONCEPT).judged(), "missed-sessions")
                        .verdict())
                .isEqualTo(NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void theWorstAnswerIsTheVerdict() {
        assertThat(Verdict.worstOf(List.of(PASS, NOT_ENOUGH_EVIDENCE, FAIL))).isEqualTo(FAIL);
        assertThat(Verdict.worstOf(List.of(PASS, NOT_ENOUGH_EVIDENCE))).isEqualTo(NOT_ENOUGH_EVIDENCE);
        assertThat(Verdict.worstOf(List.of())).isEqualTo(NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void otherMeasuresOfRiskRewardCanBeChosen() {
        PhaseSettings payoff = PhaseSettings.with(Map.of("risk-reward", "AVERAGE_PAYOFF"));
        PhaseSettings planned = PhaseSettings.with(Map.of("risk-reward", "PLANNED"));

        assertThat(answer(goodExperience().judgedBy(payoff), "risk-reward").value())
                .isEqualTo("0.25");
        assertThat(answer(goodExperience().judgedBy(planned), "risk-reward").value())
                .isEqualTo("0.25");
        assertThat(answer(goodExperience().judgedBy(planned), "risk-reward").interval())
                .isEqualTo(Optional.empty());
    }

    @Test
    void frozenEvidenceGivesTheSameVerdictAgainAndAChangedByteShows() {
        AnEvidence evidence = goodExperience().adopted().byHandTrades(2, "-500");
        FrozenEvidence frozen = FrozenEvidence.of(evidence.judged(), evidence.build(), PhaseSettings.baseline());

        FrozenEvidence.Content opened = frozen.open();

        Evidence built = evidence.build();
        assertThat(opened.evidence().trades()).isEqualTo(built.trades());
        assertThat(opened.evidence().sessions()).isEqualTo(built.sessions());
        assertThat(opened.evidence()).isEqualTo(built);
        assertThat(opened.settings()).isEqualTo(PhaseSettings.baseline());
        assertThat(opened.verdict()).isEqualTo(evidence.judged());
        assertThat(opened.judgeAgain()).isEqualTo(evidence.judged());
        assertThat(FrozenEvidence.of(evidence.judged(), evidence.build(), PhaseSettings.baseline()))
                .isEqualTo(frozen);
        assertThat(frozen.text()).contains("\"netPnl\":\"20.000000\"").doesNotContain("\"missed\"");
        FrozenEvidence changed = new FrozenEvidence(
                frozen.id(),
                frozen.account(),
                frozen.to(),
                frozen.verdict(),
                frozen.at(),
                frozen.hash(),
                frozen.text().replace("20.000000", "21.000000"));
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(changed::open)
                .withMessageContaining("was changed");
    }
}
