package io.gatehouse.strategy;

import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a position is closed: the keys under {@code gatehouse.strategy.exits}.
 *
 * @param targetOfCredit closed with profit when the option's mid is at or below this fraction of the credit;
 *     above 0, below 1
 * @param stopMultiple closed with loss when the option's mid is at or above this multiple of the credit; above
 *     1, up to 20 (3 is a loss of 200 % of the credit)
 * @param maxPositionLoss closed when the position's open loss at the mid is above it, unless it was opened in
 *     Scaling, where the stop alone decides; dollars, above 0
 * @param daysBeforeExpiry closed on the last session at least this many calendar days before the expiry; 0 to 30
 * @param timeExitFrom New York time from which that exit is due; 09:30 to 12:00
 * @param maxSpread ask − bid up to which any mid is believed, in dollars per share; 0 to 5
 * @param maxSpreadOfMid ask − bid up to which a mid is believed, as a fraction of it, where that is more; 0 to 1
 * @param quoteStaleAfter an older quote is no quote; 1 second to 1 hour
 */
public record ExitSettings(
        @DefaultValue("0.50") Ratio targetOfCredit,
        @DefaultValue("3") Ratio stopMultiple,
        @DefaultValue("500") Money maxPositionLoss,
        @DefaultValue("3") int daysBeforeExpiry,
        @DefaultValue("09:45") LocalTime timeExitFrom,
        @DefaultValue("0.05") Price maxSpread,
        @DefaultValue("0.25") Ratio maxSpreadOfMid,
        @DefaultValue("60s") Duration quoteStaleAfter) {

    private static final Ratio ONE = Ratio.of("1");
    private static final Ratio TWENTY = Ratio.of("20");

    public ExitSettings {
        boolean profit = targetOfCredit.isAbove(Ratio.ZERO) && targetOfCredit.isBelow(ONE);
        Setting.require(profit, "exits.target-of-credit", targetOfCredit, "a fraction above 0 and below 1");
        boolean loss = stopMultiple.isAbove(ONE) && !stopMultiple.isAbove(TWENTY);
        Setting.require(loss, "exits.stop-multiple", stopMultiple, "above 1 and up to 20 times the credit");
        Setting.require(maxPositionLoss.isPositive(), "exits.max-position-loss", maxPositionLoss, "above 0 dollars");
        Setting.requireWithin(0, 30, "exits.days-before-expiry", daysBeforeExpiry, "calendar days");
        Setting.requireMorning("exits.time-exit-from", timeExitFrom);
        Setting.requireSpread("exits", maxSpread, maxSpreadOfMid);
        Setting.requireAge("exits.quote-stale-after", quoteStaleAfter);
    }

    SpreadLimit spreadLimit() {
        return new SpreadLimit(maxSpread, maxSpreadOfMid);
    }
}
