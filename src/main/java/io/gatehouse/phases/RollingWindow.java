package io.gatehouse.phases;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * The last sessions of an account in figures.
 *
 * @param sessions how many the window asks for: 10, 20, 50 or 100
 * @param recorded how many there are, at most as many
 * @param results the trades closed in them
 */
public record RollingWindow(int sessions, int recorded, int profitable, Money pnl, Results results) {

    /** The four windows at the end of a history, the shortest first. */
    public static List<RollingWindow> all(List<SessionRecord> history, List<PhaseTrade> trades) {
        return GateSettings.WINDOWS.stream()
                .sorted()
                .map(sessions -> of(sessions, history, trades))
                .toList();
    }

    /**
     * The last {@code sessions} of a history, oldest first, with the trades closed in them.
     *
     * @throws IllegalArgumentException if there is no window of that length
     */
    public static RollingWindow of(int sessions, List<SessionRecord> history, List<PhaseTrade> trades) {
        if (!GateSettings.WINDOWS.contains(sessions)) {
            throw new IllegalArgumentException("a rolling window is 10, 20, 50 or 100 sessions; have " + sessions);
        }
        List<SessionRecord> last = history.subList(Math.max(0, history.size() - sessions), history.size());
        Money pnl = last.stream().map(SessionRecord::pnl).reduce(Money.ZERO, Money::plus);
        int profitable = (int) last.stream().filter(SessionRecord::isProfitable).count();
        return new RollingWindow(sessions, last.size(), profitable, pnl, Results.of(closedIn(last, trades)));
    }

    static List<PhaseTrade> closedIn(List<SessionRecord> sessions, List<PhaseTrade> trades) {
        return sessions.isEmpty()
                ? List.of()
                : trades.stream()
                        .filter(trade ->
                                !trade.session().isBefore(sessions.get(0).session()))
                        .toList();
    }

    public boolean isFull() {
        return recorded == sessions;
    }

    public Optional<Ratio> winRate() {
        return results.winRate();
    }
}
