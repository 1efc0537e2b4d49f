package io.gatehouse.phases;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What closed trades add up to, in exact decimals. Trades closed or opened by hand do not count; a trade of exactly
 * zero is neither a win nor a loss.
 *
 * @param counted trades that count, those of zero included
 * @param won sum of the wins, zero or more
 * @param lost sum of the losses, zero or less
 */
public record Results(int counted, int wins, int losses, Money won, Money lost) {

    public static Results of(List<PhaseTrade> trades) {
        int counted = 0;
        int wins = 0;
        int losses = 0;
        BigDecimal won = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        for (PhaseTrade trade : trades) {
            counted += trade.counts() ? 1 : 0;
            if (trade.isWin()) {
                wins++;
                won = won.add(trade.netPnl().amount());
            } else if (trade.isLoss()) {
                losses++;
                lost = lost.add(trade.netPnl().amount());
            }
        }
        return new Results(counted, wins, losses, new Money(won), new Money(lost));
    }

    /** Wins and losses. */
    public int decided() {
        return wins + losses;
    }

    /** Wins over wins and losses; empty before the first. */
    public Optional<Ratio> winRate() {
        return decided() == 0
                ? Optional.empty()
                : Optional.of(ratio(BigDecimal.valueOf(wins), BigDecimal.valueOf(decided())));
    }

    /** Sum of wins over the absolute sum of losses; empty without a loss. */
    public Optional<Ratio> profitFactor() {
        return losses == 0
                ? Optional.empty()
                : Optional.of(ratio(won.amount(), lost.amount().negate()));
    }

    /** Mean win over the absolute mean loss; empty without a win or without a loss. */
    public Optional<Ratio> averagePayoff() {
        if (wins == 0 || losses == 0) {
            return Optional.empty();
        }
        return Optional.of(ratio(
                won.amount().multiply(BigDecimal.valueOf(losses)),
                lost.amount().negate().multiply(BigDecimal.valueOf(wins))));
    }

    /** By the chosen measure; empty when these trades do not define it. */
    public Optional<Ratio> riskReward(RiskRewardMeasure measure, PlannedPayoff planned) {
        return switch (measure) {
            case PROFIT_FACTOR -> profitFactor();
            case AVERAGE_PAYOFF -> averagePayoff();
            case PLANNED -> Optional.of(planned.ratio());
        };
    }

    private static Ratio ratio(BigDecimal part, BigDecimal whole) {
        return new Ratio(part.divide(whole, Ratio.SCALE, RoundingMode.HALF_EVEN));
    }
}
