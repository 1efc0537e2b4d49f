package io.gatehouse.risk;

import io.gatehouse.market.MarketData;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Keeps the daily moves before the session that was last asked about; another session starts afresh. */
@Component
class ReadMoves {

    private final MarketData market;
    private final NyseCalendar calendar;
    private final AtomicReference<Optional<DailyMoves>> latest = new AtomicReference<>(Optional.empty());

    ReadMoves(MarketData market, NyseCalendar calendar) {
        this.market = market;
        this.calendar = calendar;
    }

    /** The moves of the {@code count} sessions before one. */
    DailyMoves before(LocalDate session, int count) {
        LocalDate last = calendar.previous(session).date();
        Optional<DailyMoves> known = latest.get()
                .filter(moves -> moves.size() == count && moves.last().equals(last));
        if (known.isPresent()) {
            return known.get();
        }
        LocalDate first = calendar.plusSessions(last, -count).date();
        List<LocalDate> sessions = calendar.sessionsBetween(first, last).stream()
                .map(TradingSession::date)
                .toList();
        DailyMoves moves = new DailyMoves(market, sessions);
        latest.set(Optional.of(moves));
        return moves;
    }
}
