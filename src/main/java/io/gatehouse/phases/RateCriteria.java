package io.gatehouse.phases;

import io.gatehouse.money.Ratio;
import java.util.List;
import java.util.Optional;

/** Criteria over rates: the point estimate decides, the interval says how sure that is. */
final class RateCriteria {

    private static final String WIN_RATE = "win-rate";
    private static final String RISK_REWARD = "risk-reward";

    private RateCriteria() {}

    static Criterion winRate(GateSettings gate) {
        return new Criterion(WIN_RATE, evidence -> winRate(gate, evidence.ratedTrades(gate)));
    }

    private static CriterionAnswer winRate(GateSettings gate, List<PhaseTrade> rated) {
        Results results = Results.of(rated);
        String threshold = "at least " + gate.winRate().asPercent();
        Optional<Ratio> rate = results.winRate();
        if (results.counted() < gate.trades() || rate.isEmpty()) {
            return tooFew(WIN_RATE, results, gate.trades(), threshold, rate.map(Ratio::asPercent));
        }
        Interval interval = Intervals.wilson(results.wins(), results.decided());
        boolean passes = !rate.get().isBelow(gate.winRate());
        Optional<CriterionAnswer.Needed> needed = Intervals.moreToSettle(
                        results.wins(), results.decided(), gate.winRate())
                .filter(more -> more > 0)
                .map(more -> new CriterionAnswer.Needed(more, "trades"));
        return new CriterionAnswer(
                WIN_RATE,
                passes ? Verdict.PASS : Verdict.FAIL,
                rate.get().asPercent(),
                threshold,
                results.counted(),
                Optional.of(interval),
                needed,
                results.wins() + " wins and " + results.losses() + " losses in " + results.counted() + " trades: "
                        + rate.get().asPercent() + ", " + threshold + "; 95 % interval "
                        + interval.low().asPercent() + " to " + interval.high().asPercent()
                        + needed.map(more -> "; at this rate " + more + " would settle it")
                                .orElse(""));
    }

    static Criterion riskReward(GateSettings gate, PhaseSettings settings) {
        return new Criterion(RISK_REWARD, evidence -> riskReward(gate, settings, evidence));
    }

    private static CriterionAnswer riskReward(GateSettings gate, PhaseSettings settings, Evidence evidence) {
        List<PhaseTrade> rated = evidence.ratedTrades(gate);
        Results results = Results.of(rated);
        RiskRewardMeasure measure = settings.riskReward();
        String threshold = "at least " + gate.riskReward();
        Optional<Ratio> value = results.riskReward(measure, evidence.planned());
        if (results.counted() < gate.trades()) {
            return tooFew(RISK_REWARD, results, gate.trades(), threshold, value.map(Ratio::toString));
        }
        if (value.isEmpty()) {
            return undefined(results, settings.lossFreeTrades(), threshold);
        }
        Optional<Interval> interval =
                measure == RiskRewardMeasure.PROFIT_FACTOR ? Intervals.profitFactor(rated) : Optional.empty();
        return new CriterionAnswer(
                RISK_REWARD,
                value.get().isBelow(gate.riskReward()) ? Verdict.FAIL : Verdict.PASS,
                value.get().toString(),
                threshold,
                results.counted(),
                interval,
                Optional.empty(),
                measure + " (" + measure.formula() + ") is " + value.get() + " in " + results.counted() + " trades, "
                        + threshold + "; at the planned payoff of "
                        + evidence.planned().ratio()
                        + " that is a win rate of "
                        + evidence.planned().winRateFor(gate.riskReward()).asPercent()
                        + interval.map(i -> "; 95 % interval " + i.low() + " to " + i.high())
                                .orElse(""));
    }

    // Without a loss the measure is not defined. Many wins without one are evidence; a few are luck.
    private static CriterionAnswer undefined(Results results, int lossFree, String threshold) {
        boolean many = results.losses() == 0 && results.wins() > 0 && results.counted() >= lossFree;
        return new CriterionAnswer(
                RISK_REWARD,
                many ? Verdict.PASS : results.wins() == 0 ? Verdict.FAIL : Verdict.NOT_ENOUGH_EVIDENCE,
                results.wins() == 0 ? "no win" : "no loss",
                threshold,
                results.counted(),
                Optional.empty(),
                many || results.wins() == 0
                        ? Optional.empty()
                        : Optional.of(new CriterionAnswer.Needed(lossFree - results.counted(), "trades")),
                results.wins() + " wins and " + results.losses() + " losses in " + results.counted()
                        + " trades; without a loss " + lossFree + " trades are asked");
    }

    private static CriterionAnswer tooFew(
            String name, Results results, int asked, String threshold, Optional<String> soFar) {
        int more = Math.max(1, asked - results.counted());
        return new CriterionAnswer(
                name,
                Verdict.NOT_ENOUGH_EVIDENCE,
                soFar.orElse("not defined"),
                threshold,
                results.counted(),
                results.decided() > 0 && name.equals(WIN_RATE)
                        ? Optional.of(Intervals.wilson(results.wins(), results.decided()))
                        : Optional.empty(),
                Optional.of(new CriterionAnswer.Needed(more, "trades")),
                results.counted() + " trades are too few to judge, at least " + asked
                        + soFar.map(value -> "; so far " + value).orElse("") + ": " + more + " more");
    }
}
