package io.gatehouse.market.simulated.calibration;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.Quote;
import io.gatehouse.market.simulated.calibration.BaselineRule.Candidate;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The baseline's book: sells a cent below the mid, buys back a cent above it, five contracts at a time. */
final class BaselineDesk {

    private static final int MOST_OPEN = 10;
    private static final int SHARES = 500;
    private static final double COSTS_PER_ORDER = 5 * 0.65;
    private static final double TICK = 0.01;

    private final MarketData market;
    private final NyseCalendar calendar;
    private final Map<Symbol, Position> open = new LinkedHashMap<>();
    private final List<ClosedTrade> closed = new ArrayList<>();
    private double realised;

    BaselineDesk(MarketData market, NyseCalendar calendar) {
        this.market = market;
        this.calendar = calendar;
    }

    /** Why a trade ended. */
    enum Exit {
        TARGET,
        STOP,
        TIME,
        EXPIRY
    }

    /**
     * @param costsToClose what the option cost at the exit, as a multiple of the credit
     * @param dollars profit or loss of five contracts after costs
     */
    record ClosedTrade(LocalDate opened, LocalDate closed, Exit exit, double costsToClose, double dollars) {}

    private static final class Position {
        private final Candidate candidate;
        private final LocalDate opened;
        private final LocalDate timeExit;
        private double mark;

        Position(Candidate candidate, LocalDate opened, LocalDate timeExit) {
            this.candidate = candidate;
            this.opened = opened;
            this.timeExit = timeExit;
            this.mark = candidate.mid();
        }

        double credit() {
            return candidate.mid() - TICK;
        }
    }

    List<ClosedTrade> closed() {
        return closed;
    }

    /** Sells what there is room for, the best first. */
    void enter(List<Candidate> candidates, LocalDate today) {
        for (Candidate candidate : candidates) {
            OptionContract contract = candidate.contract();
            if (open.size() < MOST_OPEN
                    && !open.containsKey(contract.underlying())
                    && candidate.mid() - TICK >= BaselineRule.LEAST_PREMIUM) {
                LocalDate timeExit = calendar.sessionOnOrBefore(
                                contract.expiry().minusDays(3))
                        .date();
                open.put(contract.underlying(), new Position(candidate, today, timeExit));
            }
        }
    }

    /** Looks at every position and closes those whose time has come. */
    void watch(LocalDate today, Instant now) {
        Iterator<Position> positions = open.values().iterator();
        while (positions.hasNext()) {
            Position position = positions.next();
            Quote quote = market.quote(position.candidate.contract());
            if (quote.judge(now, BaselineRule.STALE_AFTER) instanceof Quote.Usable usable) {
                position.mark = usable.mid().toDouble();
                if (closes(position, today)) {
                    positions.remove();
                }
            }
        }
    }

    /** Settles what expires today at the share's close; only positions without a quote for days get there. */
    void expire(LocalDate today) {
        Iterator<Position> positions = open.values().iterator();
        while (positions.hasNext()) {
            Position position = positions.next();
            OptionContract put = position.candidate.contract();
            if (put.expiry().equals(today)) {
                double spot = market.dailyBars(put.underlying(), today, 1)
                        .get(0)
                        .close()
                        .toDouble();
                double worth = Math.max(0, put.strike().toDouble() - spot);
                double dollars = SHARES * (position.credit() - worth) - COSTS_PER_ORDER;
                record(new ClosedTrade(position.opened, today, Exit.EXPIRY, worth / position.credit(), dollars));
                positions.remove();
            }
        }
    }

    /** Profit or loss of the open positions and of everything closed, in dollars. */
    double worth() {
        double worth = realised;
        for (Position position : open.values()) {
            worth += SHARES * (position.credit() - position.mark) - COSTS_PER_ORDER;
        }
        return worth;
    }

    private boolean closes(Position position, LocalDate today) {
        double credit = position.credit();
        boolean target = position.mark <= 0.5 * credit;
        boolean stop = position.mark >= 3 * credit;
        if (!target && !stop && today.isBefore(position.timeExit)) {
            return false;
        }
        Exit exit = target ? Exit.TARGET : stop ? Exit.STOP : Exit.TIME;
        double cost = position.mark + TICK;
        double dollars = SHARES * (credit - cost) - 2 * COSTS_PER_ORDER;
        record(new ClosedTrade(position.opened, today, exit, cost / credit, dollars));
        return true;
    }

    private void record(ClosedTrade trade) {
        closed.add(trade);
        realised += trade.dollars();
    }
}
