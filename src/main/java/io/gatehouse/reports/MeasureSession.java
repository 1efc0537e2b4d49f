package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Derives a session's metrics from the ledger: the daily equity series and the closed trades. */
@Component
public class MeasureSession {

    private static final int SHARPE_WINDOW = 60;
    private static final int SHARPE_MINIMUM = 20;

    private final Ledger ledger;
    private final MetricsLog log;

    MeasureSession(Ledger ledger, MetricsLog log) {
        this.ledger = ledger;
        this.log = log;
    }

    /** The metrics as they were recorded after a closed session, measured now where nothing is recorded. */
    SessionMetrics recorded(AccountId account, LocalDate session) {
        return log.last(account, session, 1).stream()
                .filter(metrics -> metrics.session().equals(session))
                .findFirst()
                .orElseGet(() -> measure(account, session));
    }

    /**
     * The metrics after a closed session.
     *
     * @throws IllegalStateException if the session is not closed in the ledger
     */
    public SessionMetrics measure(AccountId account, LocalDate session) {
        List<SessionEquity> equity = ledger.equity(account).stream()
                .filter(day -> !day.session().isAfter(session))
                .toList();
        if (equity.isEmpty() || !equity.get(equity.size() - 1).session().equals(session)) {
            throw new IllegalStateException("session " + session + " of account " + account + " is not closed yet");
        }
        Growth growth = new Growth(ledger.deposits(account));
        equity.forEach(day -> growth.add(day.netLiquidation()));
        return metrics(account, session, growth, ledger.results(account, session));
    }

    private static SessionMetrics metrics(AccountId account, LocalDate session, Growth growth, List<Money> results) {
        return new SessionMetrics(
                account,
                session,
                growth.last,
                growth.lastPnl,
                growth.returns.get(growth.returns.size() - 1),
                growth.cumulativeReturn(),
                growth.drawdown,
                growth.maxDrawdown,
                results.size(),
                winRate(results),
                profitFactor(results),
                sharpe(growth.returns));
    }

    private static Optional<Ratio> winRate(List<Money> results) {
        long wins = results.stream().filter(Money::isPositive).count();
        long decided = results.stream().filter(result -> !result.isZero()).count();
        return decided == 0
                ? Optional.empty()
                : Optional.of(Money.ofDollars(wins).dividedBy(Money.ofDollars(decided)));
    }

    private static Optional<Ratio> profitFactor(List<Money> results) {
        Money won = results.stream().filter(Money::isPositive).reduce(Money.ZERO, Money::plus);
        Money lost = results.stream().filter(Money::isNegative).reduce(Money.ZERO, Money::plus);
        return lost.isZero() ? Optional.empty() : Optional.of(won.dividedBy(lost.abs()));
    }

    private static Optional<Ratio> sharpe(List<Ratio> returns) {
        if (returns.size() < SHARPE_MINIMUM) {
            return Optional.empty();
        }
        double[] last = returns.subList(Math.max(0, returns.size() - SHARPE_WINDOW), returns.size()).stream()
                .mapToDouble(r -> r.value().doubleValue())
                .toArray();
        double mean = 0;
        for (double r : last) {
            mean += r / last.length;
        }
        double squares = 0;
        for (double r : last) {
            squares += (r - mean) * (r - mean);
        }
        double deviation = Math.sqrt(squares / (last.length - 1));
        return deviation == 0 ? Optional.empty() : Optional.of(Ratio.rounded(mean / deviation * Math.sqrt(252)));
    }

    /** The equity series folded day by day. */
    private static final class Growth {

        private final Money start;
        private final List<Ratio> returns = new ArrayList<>();
        private BigDecimal factor = BigDecimal.ONE;
        private Money last;
        private Money lastPnl = Money.ZERO;
        private Money peak;
        private Ratio drawdown = Ratio.ZERO;
        private Ratio maxDrawdown = Ratio.ZERO;

        Growth(Money start) {
            this.start = start;
            this.last = start;
            this.peak = start;
        }

        void add(Money netLiquidation) {
            lastPnl = netLiquidation.minus(last);
            Ratio sessionReturn = last.isZero() ? Ratio.ZERO : lastPnl.dividedBy(last);
            returns.add(sessionReturn);
            factor = factor.multiply(BigDecimal.ONE.add(sessionReturn.value()))
                    .setScale(Ratio.SCALE + 4, RoundingMode.HALF_EVEN);
            last = netLiquidation;
            peak = peak.max(netLiquidation);
            drawdown = peak.isZero() ? Ratio.ZERO : peak.minus(netLiquidation).dividedBy(peak);
            maxDrawdown = drawdown.isAbove(maxDrawdown) ? drawdown : maxDrawdown;
        }

        Ratio cumulativeReturn() {
            return start.isZero()
                    ? Ratio.ZERO
                    : new Ratio(factor.subtract(BigDecimal.ONE).setScale(Ratio.SCALE, RoundingMode.HALF_EVEN));
        }
    }
}
