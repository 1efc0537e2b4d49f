package io.gatehouse.phases;

import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.StrategySettings;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the strategy plans to win and to lose, as fractions of the credit and without costs.
 *
 * @param win earned at the target: 1 − target
 * @param loss lost at the stop: stop multiple − 1
 */
public record PlannedPayoff(Ratio win, Ratio loss) {

    /** @throws IllegalArgumentException if either is not above zero */
    public PlannedPayoff {
        if (!win.isAbove(Ratio.ZERO) || !loss.isAbove(Ratio.ZERO)) {
            throw new IllegalArgumentException(
                    "a planned win and a planned loss are above 0; have " + win + " and " + loss);
        }
    }

    /** Of a strategy's exits. */
    public static PlannedPayoff of(StrategySettings strategy) {
        Ratio one = Ratio.of("1");
        return new PlannedPayoff(
                one.minus(strategy.exits().targetOfCredit()),
                strategy.exits().stopMultiple().minus(one));
    }

    /** Planned win over planned loss; 0.25 for half the credit against twice the credit. */
    public Ratio ratio() {
        return new Ratio(win.value().divide(loss.value(), Ratio.SCALE, RoundingMode.HALF_EVEN));
    }

    /**
     * The win rate from which a profit factor is reached when every win and every loss is the planned one:
     * factor × loss ÷ (win + factor × loss).
     */
    public Ratio winRateFor(Ratio profitFactor) {
        BigDecimal lost = profitFactor.value().multiply(loss.value());
        return new Ratio(lost.divide(win.value().add(lost), Ratio.SCALE, RoundingMode.HALF_EVEN));
    }
}
