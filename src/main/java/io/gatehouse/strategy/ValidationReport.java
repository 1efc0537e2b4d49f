package io.gatehouse.strategy;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the rule did over a period of history.
 *
 * @param rules the entry rules in force, as sentences
 * @param trades closed round trips in the order of their closing
 * @param openAtEnd trades not closed by the last session; they count nowhere
 * @param match the comparison with somebody's picks, if there were any
 */
public record ValidationReport(
        LocalDate from,
        LocalDate to,
        List<String> rules,
        Candidates candidates,
        List<ValidatedTrade> trades,
        int openAtEnd,
        Optional<PickMatch> match) {

    public ValidationReport {
        rules = List.copyOf(rules);
        trades = List.copyOf(trades);
    }

    /**
     * What the scans found.
     *
     * @param warmUpSessions sessions without enough history, not counted below
     * @param perSession signals of each other session
     * @param heldAlready signals not taken because the underlying was held
     * @param bookFull signals not taken because the most positions were open
     * @param whyNots refused symbol-days by rule
     */
    public record Candidates(
            int warmUpSessions, List<Integer> perSession, int heldAlready, int bookFull, Map<String, Integer> whyNots) {

        public Candidates {
            perSession = List.copyOf(perSession);
            whyNots = Collections.unmodifiableMap(new TreeMap<>(whyNots));
        }

        /** Signals of all sessions. */
        public int total() {
            return perSession.stream().mapToInt(Integer::intValue).sum();
        }

        /** Signals a session on average; zero without sessions. */
        public Ratio mean() {
            return Ratio.rounded(
                    perSession.stream().mapToInt(Integer::intValue).average().orElse(0));
        }
    }

    /** Trades with a profit ÷ closed trades; empty without trades. */
    public Optional<Ratio> winRate() {
        long wins = trades.stream().filter(trade -> trade.netPnl().isPositive()).count();
        return trades.isEmpty()
                ? Optional.empty()
                : Optional.of(Money.ofDollars(wins).dividedBy(Money.ofDollars(trades.size())));
    }

    /** Σ wins ÷ |Σ losses|; empty without a loss. */
    public Optional<Ratio> profitFactor() {
        Money losses = sum(false).abs();
        return losses.isZero() ? Optional.empty() : Optional.of(sum(true).dividedBy(losses));
    }

    /** Net profit and loss of all trades in dollars. */
    public Money netPnl() {
        return sum(true).plus(sum(false));
    }

    private Money sum(boolean wins) {
        return trades.stream()
                .map(ValidatedTrade::netPnl)
                .filter(pnl -> pnl.isPositive() == wins)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Trades by the reason of their exit, in the order of the reasons; a reason that never came is absent. */
    public Map<ExitReason, Integer> exits() {
        Map<ExitReason, Integer> exits = new EnumMap<>(ExitReason.class);
        trades.forEach(trade -> exits.merge(trade.reason(), 1, Integer::sum));
        return exits;
    }

    /** The report as text for people. */
    public List<String> lines() {
        return new ValidationText(this).lines();
    }
}
