package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of regime, and what it found. Heat above the limit of a regime is running down, and no violation, if it came
 * from before that regime; heat that no rule can have let pass is a spike.
 *
 * @param vix the level that changed it, in points
 * @param heat planned losses of everything open or being opened
 * @param heatBefore what they might be; empty while the equity is unknown
 * @param heatAfter what they may be now
 * @param explained the most they can be if every entry since the last change kept its limit: what there was at that
 *     change, or the limit on the highest equity within the life of a position; empty while the equity is unknown
 * @param valueAtRisk VaR95 of one day; empty if it cannot be told
 */
public record RegimeTransition(
        AccountId account,
        LocalDate session,
        Instant at,
        VolatilityRegime from,
        VolatilityRegime to,
        BigDecimal vix,
        Money heat,
        Optional<Money> heatBefore,
        Optional<Money> heatAfter,
        Optional<Money> explained,
        Optional<Money> valueAtRisk) {

    /** Whether the strategy may enter in a regime. */
    public static boolean mayEnter(VolatilityRegime regime) {
        return regime != VolatilityRegime.STRESSED;
    }

    /** Whether more is at risk than the rules explain: a person has to find out how. */
    public boolean isSpike() {
        return explained.filter(heat::exceeds).isPresent();
    }
}
