package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.ledger.Trade;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.reconciliation.Outcome;
import io.gatehouse.reports.DailyArtifact.ComparisonLine;
import io.gatehouse.reports.DailyArtifact.Equity;
import io.gatehouse.reports.DailyArtifact.Health;
import io.gatehouse.reports.DailyArtifact.Metrics;
import io.gatehouse.reports.DailyArtifact.PositionLine;
import io.gatehouse.reports.DailyArtifact.Regime;
import io.gatehouse.reports.DailyArtifact.RegimeChange;
import io.gatehouse.reports.DailyArtifact.Risk;
import io.gatehouse.reports.DailyArtifact.ZeroTradeDay;
import io.gatehouse.risk.PhaseRules;
import io.gatehouse.risk.RegimeLog;
import io.gatehouse.risk.RegimeTransition;
import io.gatehouse.time.TradingSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a closed session's artifact together from the record. It reads and decides nothing. */
@Component
public class DescribeSession {

    private final Ledger ledger;
    private final SessionSignals signals;
    private final SessionOrders orders;
    private final MeasureSession measure;
    private final RegimeLog regimes;
    private final ComparisonLog comparisons;
    private final ReadNotices notices;
    private final PhaseRules phases;

    DescribeSession(
            Ledger ledger,
            SessionSignals signals,
            SessionOrders orders,
            MeasureSession measure,
            RegimeLog regimes,
            ComparisonLog comparisons,
            ReadNotices notices,
            PhaseRules phases) {
        this.ledger = ledger;
        this.signals = signals;
        this.orders = orders;
        this.measure = measure;
        this.regimes = regimes;
        this.comparisons = comparisons;
        this.notices = notices;
        this.phases = phases;
    }

    /**
     * The artifact of a session.
     *
     * @param accountKind SIMULATED, PAPER or LIVE
     * @param incidents failed steps that belong to the session, in words
     * @throws IllegalStateException if the session is not closed in the ledger
     */
    public DailyArtifact describe(
            AccountId account, TradingSession session, String accountKind, List<String> incidents) {
        SessionMetrics metrics = measure.recorded(account, session.date());
        DailyArtifact.Signals signalsOf = signals.of(account, session.date());
        DailyArtifact.Trades trades = orders.tradesOf(account, session.date());
        return new DailyArtifact(
                DailyArtifact.SCHEMA,
                account.value(),
                accountKind,
                session.date().toString(),
                session.closes().toString(),
                phases.phaseOf(account),
                regime(account, session),
                signalsOf,
                orders.of(account, session.date()),
                trades,
                risk(account, metrics),
                positions(account),
                equity(account, session),
                metrics(metrics),
                comparisons.of(account, session.date()).stream()
                        .map(DescribeSession::line)
                        .toList(),
                zeroTradeDay(account, session.date(), signalsOf, trades),
                new Health(incidents, notices.of(account, session.date())));
    }

    private Regime regime(AccountId account, TradingSession session) {
        List<RegimeChange> changes = regimes.transitions(account, session.date()).stream()
                .map(DescribeSession::change)
                .toList();
        return regimes.latest(account, session.date())
                .map(reading -> new Regime(
                        Texts.of(reading.vix()),
                        Texts.of(reading.previousClose()),
                        reading.regime().name(),
                        changes))
                .orElseGet(() -> new Regime(null, null, null, changes));
    }

    private static RegimeChange change(RegimeTransition change) {
        return new RegimeChange(
                Texts.of(change.at()),
                change.from().name(),
                change.to().name(),
                Texts.of(change.vix()),
                Texts.of(change.heat()),
                change.heatBefore().map(Texts::of).orElse(null),
                change.heatAfter().map(Texts::of).orElse(null),
                change.valueAtRisk().map(Texts::of).orElse(null),
                RegimeTransition.mayEnter(change.from()),
                RegimeTransition.mayEnter(change.to()),
                change.isSpike());
    }

    private Risk risk(AccountId account, SessionMetrics metrics) {
        List<Trade> open = ledger.openTrades(account);
        Money heat = open.stream().map(DescribeSession::plannedLoss).reduce(Money.ZERO, Money::plus);
        Money margin = open.stream().map(Trade::initialMargin).reduce(Money.ZERO, Money::plus);
        return new Risk(
                Texts.of(heat),
                metrics.netLiquidation().isPositive()
                        ? Texts.of(heat.dividedBy(metrics.netLiquidation()))
                        : "not defined: net liquidation " + Texts.of(metrics.netLiquidation()),
                Texts.of(margin),
                Texts.of(metrics.sessionPnl()),
                Texts.of(metrics.drawdown()));
    }

    private static Money plannedLoss(Trade trade) {
        return trade.contract().valueOf(trade.contracts(), trade.credit()).times(2);
    }

    private List<PositionLine> positions(AccountId account) {
        return ledger.positions(account).stream()
                .map(position -> line(position, ledger.lastMark(account, position.instrument())))
                .toList();
    }

    private static PositionLine line(Position position, Optional<Price> mark) {
        return new PositionLine(
                position.trade().value(),
                position.instrument().code(),
                position.quantity().units(),
                mark.map(Price::toString).orElse(null),
                mark.map(price -> Texts.of(position.instrument().valueOf(position.quantity(), price)))
                        .orElse(null));
    }

    private Equity equity(AccountId account, TradingSession session) {
        SessionEquity equity = ledger.equity(account).stream()
                .filter(day -> day.session().equals(session.date()))
                .findFirst()
                .orElseThrow();
        return new Equity(
                Texts.of(equity.cash()), Texts.of(equity.positionsValue()), Texts.of(equity.netLiquidation()));
    }

    private static Metrics metrics(SessionMetrics metrics) {
        return new Metrics(
                Texts.of(metrics.sessionReturn()),
                Texts.of(metrics.cumulativeReturn()),
                Texts.of(metrics.maxDrawdown()),
                metrics.closedTrades(),
                metrics.winRate().map(Texts::of).orElse(null),
                metrics.profitFactor().map(Texts::of).orElse(null),
                metrics.sharpe60().map(Texts::of).orElse(null));
    }

    private static ComparisonLine line(ComparisonLog.Recorded recorded) {
        return new ComparisonLine(Texts.of(recorded.at()), result(recorded.outcome()), recorded.words());
    }

    private static String result(Outcome outcome) {
        return outcome == Outcome.AGREED ? "BOOKS_AGREE" : outcome.name();
    }

    private @Nullable ZeroTradeDay zeroTradeDay(
            AccountId account, LocalDate session, DailyArtifact.Signals signals, DailyArtifact.Trades trades) {
        if (!trades.fills().isEmpty()) {
            return null;
        }
        String reason = signals.raw() == 0
                ? "NO_SIGNALS: every symbol was refused by a screen"
                : "SIGNALS_NOT_EXECUTED: " + signals.byOutcome();
        return new ZeroTradeDay(reason, Texts.of(cashChange(account, session)));
    }

    private Money cashChange(AccountId account, LocalDate session) {
        Money before = ledger.deposits(account);
        Money after = before;
        for (SessionEquity day : ledger.equity(account)) {
            if (!day.session().isAfter(session)) {
                before = after;
                after = day.cash();
            }
        }
        return after.minus(before);
    }
}
