package io.gatehouse.strategy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The exchange's margin formula for a short put, the keys under {@code gatehouse.strategy.margin}. It ranks
 * proposals; at a real broker the what-if answer wins.
 *
 * @param underlyingShare fraction of the share's price; above 0, up to 1
 * @param strikeShare fraction of the strike that is the least; above 0, up to 1
 */
public record MarginSettings(
        @DefaultValue("0.20") Ratio underlyingShare,
        @DefaultValue("0.10") Ratio strikeShare) {

    public MarginSettings {
        Setting.requireFraction("margin.underlying-share", underlyingShare);
        Setting.requireFraction("margin.strike-share", strikeShare);
    }

    /**
     * Dollars of margin for one contract: 100 × (premium + max(underlying share × underlying − out-of-the-money
     * amount, strike share × strike)). Source: Cboe margin manual, uncovered equity puts.
     */
    public Money ofOneContract(Price underlying, Price strike, Price premium) {
        Price outOfTheMoney = underlying.isAbove(strike) ? underlying.minus(strike) : Price.ZERO;
        Price share = underlying.times(underlyingShare);
        Price reduced = share.isAbove(outOfTheMoney) ? share.minus(outOfTheMoney) : Price.ZERO;
        Price perShare = premium.plus(reduced.max(strike.times(strikeShare)));
        return new Money(perShare.perShare()).times(OptionContract.SHARES);
    }
}
