package io.gatehouse.strategy;

import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a put must be like: the keys under {@code gatehouse.strategy.options}.
 *
 * @param daysToExpiry calendar days from the session to the expiry; within 1 to 60
 * @param outOfTheMoney (share's mid − strike) ÷ share's mid; within 0 to 0.90
 * @param premium the option's mid in dollars per share; above 0, up to 100
 * @param maxSpread ask − bid that is always allowed, in dollars per share; 0 to 5
 * @param maxSpreadOfMid ask − bid allowed as a fraction of the mid, where that is more; 0 to 1
 * @param minOpenInterest open contracts at least, where the source says; 0 or more
 * @param quoteStaleAfter an option's quote older than this is no quote; 1 second to 1 hour
 */
public record OptionSettings(
        @DefaultValue("7..14") DayBand daysToExpiry,
        @DefaultValue("0.15..0.20") RatioBand outOfTheMoney,
        @DefaultValue("0.30..0.50") PriceBand premium,
        @DefaultValue("0.05") Price maxSpread,
        @DefaultValue("0.25") Ratio maxSpreadOfMid,
        @DefaultValue("50") long minOpenInterest,
        @DefaultValue("60s") Duration quoteStaleAfter) {

    private static final Ratio DEEPEST = Ratio.of("0.90");
    private static final Price DEAREST = Price.of("100");

    public OptionSettings {
        boolean near = daysToExpiry.min() >= 1 && daysToExpiry.max() <= 60;
        Setting.require(near, "options.days-to-expiry", daysToExpiry, "within 1..60 calendar days");
        boolean below =
                !outOfTheMoney.min().isBelow(Ratio.ZERO) && !outOfTheMoney.max().isAbove(DEEPEST);
        Setting.require(below, "options.out-of-the-money", outOfTheMoney, "within 0..0.90 of the share's mid");
        boolean paid = !premium.min().isZero() && !premium.max().isAbove(DEAREST);
        Setting.require(paid, "options.premium", premium, "above 0 and up to 100 dollars per share");
        Setting.requireSpread("options", maxSpread, maxSpreadOfMid);
        boolean count = minOpenInterest >= 0;
        Setting.require(count, "options.min-open-interest", minOpenInterest, "0 open contracts or more");
        Setting.requireAge("options.quote-stale-after", quoteStaleAfter);
    }

    SpreadLimit spreadLimit() {
        return new SpreadLimit(maxSpread, maxSpreadOfMid);
    }
}
