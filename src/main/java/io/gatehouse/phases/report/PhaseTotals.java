package io.gatehouse.phases.report;

import io.gatehouse.money.Money;
import io.gatehouse.phases.PhaseTrade;
import io.gatehouse.phases.Results;
import io.gatehouse.phases.SessionRecord;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What sessions add up to.
 *
 * @param entered entries that were filled at least in part
 * @param closed all trades closed
 * @param results of the closed trades that count, by the definition the gates use
 * @param pnl sum of the sessions' changes of net liquidation, after costs and without cash flows
 * @param equityBefore the first session; empty without one
 * @param equityAfter the last session; empty without one
 * @param smallest planned loss of an entry; empty without one
 * @param largest planned loss of an entry; empty without one
 */
public record PhaseTotals(
        int sessions,
        int profitable,
        int entered,
        int closed,
        Results results,
        Money pnl,
        int breakerTrips,
        Optional<Money> equityBefore,
        Optional<Money> equityAfter,
        Optional<Money> smallest,
        Optional<Money> largest) {

    /**
     * Adds up.
     *
     * @param trades those closed in the sessions
     */
    public static PhaseTotals of(List<SessionRecord> sessions, List<PhaseTrade> trades) {
        int profitable = 0;
        int entered = 0;
        int closed = 0;
        int trips = 0;
        Money pnl = Money.ZERO;
        for (SessionRecord session : sessions) {
            profitable += session.isProfitable() ? 1 : 0;
            entered += session.entered();
            closed += session.closed();
            trips += session.breakerTrips();
            pnl = pnl.plus(session.pnl());
        }
        List<Money> sizes = sessions.stream()
                .map(SessionRecord::positionSizes)
                .flatMap(Collection::stream)
                .toList();
        return new PhaseTotals(
                sessions.size(),
                profitable,
                entered,
                closed,
                Results.of(trades),
                pnl,
                trips,
                sessions.stream()
                        .findFirst()
                        .map(first -> first.netLiquidation().minus(first.pnl())),
                sessions.stream().reduce((earlier, later) -> later).map(SessionRecord::netLiquidation),
                sizes.stream().min(Comparator.naturalOrder()),
                sizes.stream().max(Comparator.naturalOrder()));
    }
}
