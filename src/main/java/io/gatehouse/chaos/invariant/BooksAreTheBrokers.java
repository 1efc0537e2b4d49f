package io.gatehouse.chaos.invariant;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;
import io.gatehouse.reconciliation.Comparison;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.reconciliation.Outcome;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whenever the desk says that the books agree, positions and cash are the broker's own, to the share and the cent. Every
 * session is compared after its close, and what was found to differ has its latch, with the difference in words.
 */
final class BooksAreTheBrokers implements Invariant {

    @Override
    public String name() {
        return "books are the broker's, or paused";
    }

    @Override
    public List<String> atComparison(DeskBooks desk, Comparison comparison) {
        if (comparison.outcome() != Outcome.AGREED) {
            return List.of();
        }
        List<String> broken = new ArrayList<>();
        Map<Instrument, Quantity> ours = new HashMap<>();
        desk.ledger()
                .positions(desk.account())
                .forEach(position -> ours.merge(position.instrument(), position.quantity(), Quantity::plus));
        ours.values().removeIf(Quantity::isZero);
        Map<Instrument, Quantity> theirs = desk.truth().held(desk.account());
        if (!ours.equals(theirs)) {
            broken.add("the desk says that the books agree; it holds " + ours + ", the broker " + theirs);
        }
        Money cash = desk.ledger().cash(desk.account());
        Money truth = desk.truth().cash(desk.account());
        if (!cash.equals(truth)) {
            broken.add("the desk says that the books agree; its cash is " + cash + ", the broker's " + truth);
        }
        return broken;
    }

    @Override
    public List<String> afterSession(DeskBooks desk, LocalDate session) {
        List<ComparisonLog.Recorded> all = desk.comparisons().of(desk.account(), session);
        if (all.stream()
                .noneMatch(compared -> compared.at()
                        .isAfter(desk.calendar().sessionOnOrAfter(session).marketClosesAt()))) {
            return List.of("the books were compared " + all.size() + " times in the session, not once after its close");
        }
        ComparisonLog.Recorded last = all.get(all.size() - 1);
        if (last.outcome() != Outcome.DIFFERENT) {
            return List.of();
        }
        // Of then: where the desk crashed meanwhile, a session is judged again after people have answered.
        boolean paused = desk.latches().since(desk.account(), Instant.EPOCH).stream()
                .filter(latch -> !latch.at().isAfter(last.at()))
                .filter(latch -> latch.released()
                        .filter(release -> !release.at().isAfter(last.at()))
                        .isEmpty())
                .anyMatch(latch -> latch.cause() == Cause.UNEXPLAINED_DIFFERENCE && isStated(latch));
        return paused ? List.of() : List.of("the books differ and nothing is paused: " + last.words());
    }

    private static boolean isStated(Latch latch) {
        return !latch.reason().isBlank();
    }
}
