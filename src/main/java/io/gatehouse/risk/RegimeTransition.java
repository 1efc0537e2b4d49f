package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of regime, and what it found. Heat above the limit of the new regime is running down and no violation; heat
 * above that of the old one is a spike, which no rule could have let pass.
 *
 * @param vix the level that changed it, in points
 * @param heat planned losses of everything open or being opened
 * @param heatBefore what they might be; empty while the equity is unknown
 * @param heatAfter what they may be now
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
        Optional<Money> valueAtRisk) {

    /** Whether the strategy may enter in a regime. */
    public static boolean mayEnter(VolatilityRegime regime) {
        return regime != VolatilityRegime.STRESSED;
    }

    /** Whether more was at risk than the regime before allowed: a person has to find out how. */
    public boolean isSpike() {
        return heatBefore.filter(heat::exceeds).isPresent();
    }
}
