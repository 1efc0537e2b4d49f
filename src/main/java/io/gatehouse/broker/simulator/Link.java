package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import java.time.Instant;
import java.util.Optional;

/** The one connection of all accounts: broken and restored by plan, and what a gap does to events. */
final class Link {

    private static final int LOST = 1100;
    private static final int RESTORED_DATA_KEPT = 1102;

    private final FaultPlan faults;
    private final Pace pace;
    private final Books books;

    Link(FaultPlan faults, Draws draws, Books books) {
        this.faults = faults;
        this.pace = new Pace(draws);
        this.books = books;
    }

    /** A gap begins, or the present one lasts longer. */
    void breakOff(Step.Break step, Instant at, Draft draft) {
        Optional<Outage> present = books.outage();
        if (present.isPresent() && !step.until().isAfter(present.get().to())) {
            return;
        }
        Instant since = present.map(Outage::from).orElse(at);
        Instant until = step.until().isAfter(since) ? step.until() : since.plusMillis(1);
        draft.change(new Change.LinkBroken(since, until)).plan(until, new Step.Restore());
        if (present.isEmpty()) {
            draft.struckBy(FaultKind.DISCONNECT);
            books.accounts()
                    .forEach(account -> draft.tellSurely(at, new BrokerEvent.ConnectionLost(account, LOST, at)));
        }
    }

    /** The gap ends, unless it was made longer meanwhile. */
    void restore(Instant at, Draft draft) {
        if (books.outage().isPresent() && !books.outage().get().to().isAfter(at)) {
            draft.change(new Change.LinkRestored());
            books.accounts()
                    .forEach(account ->
                            draft.tellSurely(at, new BrokerEvent.ConnectionRestored(account, RESTORED_DATA_KEPT, at)));
        }
    }

    /** Whether an event can reach the desk now; that the connection is lost, the desk notices itself. */
    boolean carries(BrokerEvent event) {
        return books.outage().isEmpty() || event instanceof BrokerEvent.ConnectionLost;
    }

    /** An event that fell into the gap comes after it, or never. */
    void hold(Step.Tell step, Instant at, Draft draft) {
        if (faults.losesInGap(at, step.event())) {
            draft.struckBy(FaultKind.EVENT_LOST_IN_GAP);
            return;
        }
        Instant later = books.outage()
                .orElseThrow()
                .to()
                .plus(pace.afterGap(step.event().toString()));
        draft.plan(later, step);
    }
}
