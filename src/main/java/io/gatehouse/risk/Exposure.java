package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What an account has at risk, beside what it may have. What is not known is empty. Above a limit after a change of
 * regime or equity is running down: no violation, but nothing more is entered.
 *
 * @param regime the one that binds entries; empty when the session has read none
 * @param equity the equity basis; empty while a position has neither quote nor mark
 * @param dailyLoss what was lost since the last settlement, open positions and costs included; negative for a gain
 * @param dailyLossLimit what may be lost
 * @param heat planned losses of everything open or being opened
 * @param heatLimit what they may be in this regime
 * @param sectors planned losses by sector; a symbol the universe does not have counts as {@code unknown}
 * @param sectorLimit what a sector's may be once it has a second position
 * @param risk VaR95, CVaR95 and shocks, or why they are unknown
 * @param riskLimit what VaR95 may be
 */
public record Exposure(
        AccountId account,
        Instant at,
        Optional<VolatilityRegime> regime,
        Optional<Money> equity,
        Optional<Money> dailyLoss,
        Optional<Money> dailyLossLimit,
        Money heat,
        Optional<Money> heatLimit,
        SortedMap<String, Money> sectors,
        Optional<Money> sectorLimit,
        BookRisk risk,
        Optional<Money> riskLimit) {}
