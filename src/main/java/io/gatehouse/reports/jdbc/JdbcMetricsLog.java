package io.gatehouse.reports.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.reports.MetricsLog;
import io.gatehouse.reports.SessionMetrics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Session metrics in the database. */
@Component
class JdbcMetricsLog implements MetricsLog {

    private final JdbcClient jdbc;

    JdbcMetricsLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean record(SessionMetrics metrics) {
        if (!last(metrics.account(), metrics.session(), 1).stream()
                .filter(known -> known.session().equals(metrics.session()))
                .toList()
                .isEmpty()) {
            return false;
        }
        jdbc.sql("INSERT INTO reports_session_metrics VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(metrics.account().value(), metrics.session())
                .params(metrics.netLiquidation().amount(), metrics.sessionPnl().amount())
                .params(
                        metrics.sessionReturn().value(),
                        metrics.cumulativeReturn().value())
                .params(metrics.drawdown().value(), metrics.maxDrawdown().value())
                .param(metrics.closedTrades())
                .param(numeric(metrics.winRate()))
                .param(numeric(metrics.profitFactor()))
                .param(numeric(metrics.sharpe60()))
                .update();
        return true;
    }

    @Override
    public List<SessionMetrics> last(AccountId account, LocalDate until, int count) {
        List<SessionMetrics> newestFirst =
                new ArrayList<>(jdbc.sql("SELECT * FROM reports_session_metrics WHERE account = ? AND session_date <= ?"
                                + " ORDER BY account DESC, session_date DESC LIMIT ?")
                        .params(account.value(), until, count)
                        .query((row, n) -> metrics(account, row))
                        .list());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static SessionMetrics metrics(AccountId account, ResultSet row) throws SQLException {
        return new SessionMetrics(
                account,
                row.getObject("session_date", LocalDate.class),
                new Money(row.getBigDecimal("net_liquidation")),
                new Money(row.getBigDecimal("session_pnl")),
                new Ratio(row.getBigDecimal("session_return")),
                new Ratio(row.getBigDecimal("cumulative_return")),
                new Ratio(row.getBigDecimal("drawdown")),
                new Ratio(row.getBigDecimal("max_drawdown")),
                row.getInt("closed_trades"),
                ratio(row, "win_rate"),
                ratio(row, "profit_factor"),
                ratio(row, "sharpe_60"));
    }

    // Typed, because a database cannot tell the type of an untyped null.
    private static SqlParameterValue numeric(Optional<Ratio> ratio) {
        return new SqlParameterValue(Types.NUMERIC, ratio.map(Ratio::value).orElse(null));
    }

    private static Optional<Ratio> ratio(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(Ratio::new);
    }
}
