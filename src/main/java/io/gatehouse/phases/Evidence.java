package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a gate looks at, and nothing else: rows, not queries, so that it can be frozen and judged again.
 *
 * @param kind whose money the account trades with
 * @param phase where it stands
 * @param from evidence counts from this instant
 * @param asOf when it was gathered
 * @param sessions recorded sessions that count, oldest first
 * @param missing sessions that count, are over and are not recorded
 * @param trades closed trades opened in the phase since {@code from}, in the order they were closed
 * @param byHand overrides and resets applied since
 * @param adopted trades opened by hand and adopted since
 * @param sessionsSinceDrill sessions since the last emergency-stop drill that passed; empty when none is known
 */
public record Evidence(
        AccountId account,
        AccountKind kind,
        Phase phase,
        Instant from,
        Instant asOf,
        List<SessionRecord> sessions,
        List<LocalDate> missing,
        List<PhaseTrade> trades,
        int byHand,
        int adopted,
        Optional<Integer> sessionsSinceDrill,
        PlannedPayoff planned) {

    public Evidence {
        sessions = List.copyOf(sessions);
        missing = List.copyOf(missing);
        trades = List.copyOf(trades);
    }

    /** Closed trades that count. */
    public int countedTrades() {
        return (int) trades.stream().filter(PhaseTrade::counts).count();
    }

    public int profitableSessions() {
        return (int) sessions.stream().filter(SessionRecord::isProfitable).count();
    }

    /** The trades over which a gate takes its rates. */
    public List<PhaseTrade> ratedTrades(GateSettings gate) {
        List<PhaseTrade> rated = trades.stream().filter(PhaseTrade::counts).toList();
        if (gate.lastSessions() > 0) {
            int first = Math.max(0, sessions.size() - gate.lastSessions());
            rated = RollingWindow.closedIn(sessions.subList(first, sessions.size()), rated);
        }
        return gate.lastTrades() > 0
                ? rated.subList(Math.max(0, rated.size() - gate.lastTrades()), rated.size())
                : rated;
    }

    /** Sessions missed in a row at most, in the last {@code window} of them. */
    public int mostMissedInARow(int window) {
        int longest = 0;
        int run = 0;
        for (SessionRecord session : sessions.subList(Math.max(0, sessions.size() - window), sessions.size())) {
            run = session.isMissed() ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Profitable sessions in a row at the end. */
    public int profitableInARow() {
        int run = 0;
        for (SessionRecord session : sessions) {
            run = session.isProfitable() ? run + 1 : 0;
        }
        return run;
    }

    /**
     * Largest fall of the account's equity from its highest point, open positions included and cash flows left
     * out; the peak starts with the equity before the first session. Zero without sessions.
     */
    public Ratio maxDrawdown() {
        if (sessions.isEmpty()) {
            return Ratio.ZERO;
        }
        SessionRecord first = sessions.get(0);
        Money equity = first.netLiquidation().minus(first.pnl());
        Money peak = equity;
        Ratio deepest = Ratio.ZERO;
        for (SessionRecord session : sessions) {
            equity = equity.plus(session.pnl());
            peak = peak.max(equity);
            Ratio down = peak.isPositive() ? peak.minus(equity).dividedBy(peak) : Ratio.of("1");
            deepest = down.isAbove(deepest) ? down : deepest;
        }
        return deepest;
    }
}
