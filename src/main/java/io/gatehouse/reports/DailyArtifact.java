package io.gatehouse.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one session of one account was, for machines and for reading years later. Holds desk-clock facts and
 * business keys only, so that the same run writes the same bytes. Decimals are texts: no reader may round them.
 * The fields are explained in {@code docs/artifact.md}; a change that breaks a reader raises the schema's
 * number.
 */
public record DailyArtifact(
        String schema,
        String account,
        String accountKind,
        String session,
        String closes,
        String phase,
        Regime regime,
        Signals signals,
        Orders orders,
        Trades trades,
        Risk risk,
        List<PositionLine> positions,
        Equity equity,
        Metrics metrics,
        List<ComparisonLine> reconciliation,
        @Nullable ZeroTradeDay zeroTradeDay,
        Health health) {

    /** Schema name and number of every artifact this version writes. */
    public static final String SCHEMA = "gatehouse.daily-artifact/1";

    public record Regime(
            @Nullable String vix,
            @Nullable String previousClose,
            @Nullable String classification,
            List<RegimeChange> changes) {}

    /**
     * A change of regime.
     *
     * @param heat planned losses of everything open or being opened, in dollars
     * @param heatBefore what they might be; absent while the equity is unknown
     * @param heatAfter what they may be now
     * @param valueAtRisk VaR95 of one day; absent if it cannot be told
     * @param spike whether more was at risk than the rules of the regime before explain
     */
    public record RegimeChange(
            String at,
            String from,
            String to,
            String vix,
            String heat,
            @Nullable String heatBefore,
            @Nullable String heatAfter,
            @Nullable String valueAtRisk,
            boolean entriesBefore,
            boolean entriesAfter,
            boolean spike) {}

    /**
     * Raw = executed + refused + unresolved, by rule of conservation.
     *
     * @param remainder where signals and entries do not add up; none when they do
     */
    public record Signals(
            int raw,
            int executed,
            int refused,
            int unresolved,
            Map<String, Integer> byOutcome,
            List<SignalLine> lines,
            int symbolsScreened,
            Map<String, Integer> notProposedByRule,
            List<String> remainder) {}

    public record SignalLine(
            String id,
            int rank,
            String contract,
            long contracts,
            String limit,
            String bid,
            String ask,
            String underlying,
            String outOfTheMoney,
            String premiumPerMargin,
            String at,
            @Nullable String outcome,
            List<String> reasons) {}

    /**
     * The session's orders.
     *
     * @param slippage dollars by which all fills together were worse than the middles they were decided on; those
     *     without a known middle are left out
     */
    public record Orders(
            int placed, int filled, int rejected, int cancelled, int open, String slippage, List<OrderLine> lines) {}

    /**
     * An order.
     *
     * @param mid the middle of the market when it was decided, dollars per share; absent if none was known
     * @param slippage dollars by which its fills were worse than that; absent without fills or without a middle
     */
    public record OrderLine(
            String ref,
            String instrument,
            long quantity,
            String limit,
            String state,
            long filled,
            int reprices,
            @Nullable String exitReason,
            @Nullable String mid,
            @Nullable String slippage,
            String reason,
            String decidedAt) {}

    public record Trades(List<FillLine> fills, List<String> opened, List<ClosedLine> closed) {}

    public record FillLine(
            String executionId, String trade, String kind, String instrument, long quantity, String price, String at) {}

    public record ClosedLine(String id, String contract, long contracts, String credit, String reason, String netPnl) {}

    /**
     * The session's risk figures.
     *
     * @param heat sum of the planned losses at the stop of every open trade, in dollars
     * @param heatOfEquity heat over net liquidation
     * @param marginAtEntry initial margins of every open trade, in dollars
     */
    public record Risk(String heat, String heatOfEquity, String marginAtEntry, String sessionPnl, String drawdown) {}

    public record PositionLine(
            String trade,
            String instrument,
            long quantity,
            @Nullable String mark,
            @Nullable String value) {}

    public record Equity(String cash, String positionsValue, String netLiquidation) {}

    public record Metrics(
            String sessionReturn,
            String cumulativeReturn,
            String maxDrawdown,
            int closedTrades,
            @Nullable String winRate,
            @Nullable String profitFactor,
            @Nullable String sharpe60) {}

    public record ComparisonLine(String at, String result, List<String> differences) {}

    /**
     * Present on a session without a fill, which leaves every position as it was.
     *
     * @param cashChange cash since the previous close; not zero only for late commissions and dividends
     */
    public record ZeroTradeDay(String reason, String cashChange) {}

    /**
     * What a person has to look at.
     *
     * @param incidents failed steps of the session's processes
     * @param notices what the broker said since the close before that nothing of ours explains, and where the
     *     ledger deviates from its record
     */
    public record Health(List<String> incidents, List<String> notices) {}
}
