package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How an account stands after a session, over all of its sessions so far. Every figure has one definition, used
 * by screens, gates and exports alike.
 *
 * @param netLiquidation cash and marks at the close
 * @param sessionPnl change of the net liquidation since the previous close, without deposits and withdrawals
 * @param sessionReturn the same over the previous net liquidation
 * @param cumulativeReturn the session returns chained
 * @param drawdown one minus net liquidation over its highest value so far, the start included; 0 at a new high
 * @param maxDrawdown the largest drawdown so far
 * @param closedTrades trades closed so far
 * @param winRate wins over wins and losses, trades of exactly zero left out; empty before the first
 * @param profitFactor sum of wins over the absolute sum of losses; empty while there is no loss
 * @param sharpe60 mean over standard deviation (n - 1) of the last 60 session returns, times √252, without a
 *     risk-free rate; empty below 20 sessions or without variation
 */
public record SessionMetrics(
        AccountId account,
        LocalDate session,
        Money netLiquidation,
        Money sessionPnl,
        Ratio sessionReturn,
        Ratio cumulativeReturn,
        Ratio drawdown,
        Ratio maxDrawdown,
        int closedTrades,
        Optional<Ratio> winRate,
        Optional<Ratio> profitFactor,
        Optional<Ratio> sharpe60) {}
