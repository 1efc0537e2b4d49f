package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An entry being written; asks the fault plan what becomes of each event it tells. */
final class Draft {

    private final FaultPlan faults;
    private final List<Change> changes = new ArrayList<>();
    private final List<Entry.Plan> plans = new ArrayList<>();

    Draft(FaultPlan faults) {
        this.faults = faults;
    }

    Draft change(Change change) {
        changes.add(change);
        return this;
    }

    Draft plan(Instant due, Step step) {
        plans.add(new Entry.Plan(due, step));
        return this;
    }

    Draft struckBy(FaultKind kind) {
        return change(new Change.FaultStruck(kind));
    }

    /** Tells the desk at {@code due}, or later, twice or never. */
    Draft tell(Instant due, BrokerEvent event) {
        FaultPlan.Fate fate = faults.fateOf(due, event);
        if (fate.lost()) {
            return struckBy(FaultKind.LOST_EVENT);
        }
        if (!fate.delay().isZero()) {
            struckBy(FaultKind.DELAYED_EVENT);
        }
        Instant told = due.plus(fate.delay());
        plan(told, new Step.Tell(event));
        fate.again()
                .ifPresent(later -> struckBy(FaultKind.DUPLICATED_EVENT).plan(told.plus(later), new Step.Tell(event)));
        return this;
    }

    /** Tells what no fault can touch: that the connection itself was lost or is back. */
    Draft tellSurely(Instant due, BrokerEvent event) {
        return plan(due, new Step.Tell(event));
    }

    /** The entry of a command, which carried out no step. */
    Entry done(Instant at) {
        return done(at, 0);
    }

    Entry done(Instant at, long sequence) {
        return new Entry(at, sequence, changes, plans);
    }
}
