package io.gatehouse.phases.report;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.phases.Results;
import io.gatehouse.phases.SessionRecord;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sessions of a calendar month, added up. */
record SessionMonth(
        YearMonth month, int sessions, int profitable, int entered, int closed, int wins, int losses, Money pnl) {

    /** One for each month that has a session, in order. */
    static List<SessionMonth> of(List<SessionRecord> sessions) {
        Map<YearMonth, SessionMonth> months = new TreeMap<>();
        for (SessionRecord session : sessions) {
            months.merge(YearMonth.from(session.session()), of(session), SessionMonth::and);
        }
        return new ArrayList<>(months.values());
    }

    private static SessionMonth of(SessionRecord session) {
        return new SessionMonth(
                YearMonth.from(session.session()),
                1,
                session.isProfitable() ? 1 : 0,
                session.entered(),
                session.closed(),
                session.wins(),
                session.losses(),
                session.pnl());
    }

    private SessionMonth and(SessionMonth more) {
        return new SessionMonth(
                month,
                sessions + more.sessions,
                profitable + more.profitable,
                entered + more.entered,
                closed + more.closed,
                wins + more.wins,
                losses + more.losses,
                pnl.plus(more.pnl));
    }

    Optional<Ratio> winRate() {
        return new Results(closed, wins, losses, Money.ZERO, Money.ZERO).winRate();
    }
}
