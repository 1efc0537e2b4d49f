package io.gatehouse.phases;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a record in Scaling earns: a step for each run of wins, one for each good block of sessions. */
final class Growth {

    /** @param words the justification */
    record Step(Money dollars, String words) {}

    private final SizeSettings settings;
    private final RiskRewardMeasure measure;
    private final PlannedPayoff planned;

    Growth(PhaseSettings settings, PlannedPayoff planned) {
        this.settings = settings.size();
        this.measure = settings.riskReward();
        this.planned = planned;
    }

    /** Wins in a row at the end; a trade of exactly zero neither adds nor breaks. */
    int winsInARow(List<PhaseTrade> trades) {
        int run = 0;
        for (PhaseTrade trade : trades) {
            run = trade.isWin() ? run + 1 : trade.isLoss() ? 0 : run;
        }
        return run;
    }

    /** One step for each run that a session completed; after a step the run starts again. */
    List<Step> runs(List<PhaseTrade> trades, LocalDate session) {
        List<Step> steps = new ArrayList<>();
        int run = 0;
        for (PhaseTrade trade : trades) {
            run = trade.isWin() ? run + 1 : trade.isLoss() ? 0 : run;
            if (run == settings.winsForStep()) {
                run = 0;
                if (trade.session().equals(session)) {
                    steps.add(new Step(
                            settings.step(),
                            settings.winsForStep() + " consecutive wins: +$"
                                    + settings.step().shown()));
                }
            }
        }
        return steps;
    }

    /** The step of a block that the session completed, if the block was good. */
    Optional<Step> block(List<SessionRecord> since, List<PhaseTrade> trades, LocalDate session) {
        boolean completes = !since.isEmpty()
                && since.get(since.size() - 1).session().equals(session)
                && since.size() % settings.blockSessions() == 0;
        if (!completes) {
            return Optional.empty();
        }
        List<SessionRecord> block = since.subList(since.size() - settings.blockSessions(), since.size());
        Results results = Results.of(RollingWindow.closedIn(block, trades));
        return results.winRate()
                .filter(rate -> results.counted() >= settings.blockTrades() && !rate.isBelow(settings.blockWinRate()))
                .map(rate -> new Step(
                        settings.blockStep(),
                        settings.blockSessions() + " sessions with " + results.counted() + " closed trades and a win"
                                + " rate of " + rate.asPercent() + ": +$"
                                + settings.blockStep().shown()));
    }

    /** Why growth stands still; empty when it does not, and before there are enough trades. */
    Optional<String> whyFrozen(List<PhaseTrade> trades) {
        List<PhaseTrade> counted = trades.stream().filter(PhaseTrade::counts).toList();
        if (counted.size() < settings.freezeTrades()) {
            return Optional.empty();
        }
        Results last = Results.of(counted.subList(counted.size() - settings.freezeTrades(), counted.size()));
        Optional<Ratio> low = last.winRate().filter(rate -> rate.isBelow(settings.freezeWinRate()));
        if (low.isPresent()) {
            return Optional.of("win rate of the last " + settings.freezeTrades() + " trades "
                    + low.get().asPercent() + ", at least "
                    + settings.freezeWinRate().asPercent());
        }
        return last.riskReward(measure, planned)
                .filter(value -> value.isBelow(settings.freezeRiskReward()))
                .map(value -> "risk-reward of the last " + settings.freezeTrades() + " trades " + value + ", at least "
                        + settings.freezeRiskReward());
    }
}
