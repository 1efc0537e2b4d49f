package io.gatehouse.web.record;

import io.gatehouse.reports.SessionMetrics;
import io.gatehouse.web.lists.Columns;
import io.gatehouse.web.lists.Csv;
import java.util.Comparator;

/** What days are ordered by, and how they stand in a file. */
final class DayList {

    static final Columns<SessionMetrics> COLUMNS = Columns.<SessionMetrics>by("session", "desc")
            .words("session", "Session", Comparator.comparing(SessionMetrics::session))
            .figures("netLiquidation", "Net liquidation", Comparator.comparing(SessionMetrics::netLiquidation))
            .figures("result", "Result", Comparator.comparing(SessionMetrics::sessionPnl))
            .figures("return", "Return", Comparator.comparing(SessionMetrics::sessionReturn))
            .figures("drawdown", "Drawdown", Comparator.comparing(SessionMetrics::drawdown));

    static final Csv<SessionMetrics> CSV = new Csv<SessionMetrics>()
            .raw("session", SessionMetrics::session)
            .raw("net liquidation ($)", day -> day.netLiquidation().amount())
            .raw("result ($)", day -> day.sessionPnl().amount())
            .raw("return (fraction)", day -> day.sessionReturn().value())
            .raw(
                    "return since the beginning (fraction)",
                    day -> day.cumulativeReturn().value())
            .raw("drawdown (fraction)", day -> day.drawdown().value())
            .raw("worst drawdown so far (fraction)", day -> day.maxDrawdown().value())
            .raw("trades closed", SessionMetrics::closedTrades)
            .raw("win rate (fraction)", day -> day.winRate().map(rate -> rate.value()))
            .raw("profit factor", day -> day.profitFactor().map(factor -> factor.value()))
            .raw("Sharpe ratio of 60 sessions", day -> day.sharpe60().map(sharpe -> sharpe.value()));

    private DayList() {}
}
