package io.gatehouse.broker.simulator;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often each fault strikes; every component is a probability in [0, 1].
 *
 * @param lostMessages per command handed over
 * @param lostEvents per event
 * @param delayedEvents per event: 5 s to 10 min late
 * @param duplicatedEvents per event: again 0.5 to 60 s later
 * @param disconnects per session: one gap of 30 s to 10 min in market hours
 * @param lostInGap per event that falls into a gap; the others come after it
 * @param unansweredQueries per query
 * @param lostCancelRaces per cancel: a fill of the whole rest wins, if the market can be traded at all
 * @param lateRejects per acknowledged order: refused 1 to 20 s later, unless something was filled
 * @param earlyAssignments per short put and night before its expiry: all of it is assigned
 */
public record FaultRates(
        @DefaultValue("0") double lostMessages,
        @DefaultValue("0") double lostEvents,
        @DefaultValue("0") double delayedEvents,
        @DefaultValue("0") double duplicatedEvents,
        @DefaultValue("0") double disconnects,
        @DefaultValue("0") double lostInGap,
        @DefaultValue("0") double unansweredQueries,
        @DefaultValue("0") double lostCancelRaces,
        @DefaultValue("0") double lateRejects,
        @DefaultValue("0") double earlyAssignments) {

    public static final FaultRates NONE = new FaultRates(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** @throws IllegalArgumentException if a rate is no probability */
    public FaultRates {
        probability("lost-messages", lostMessages);
        probability("lost-events", lostEvents);
        probability("delayed-events", delayedEvents);
        probability("duplicated-events", duplicatedEvents);
        probability("disconnects", disconnects);
        probability("lost-in-gap", lostInGap);
        probability("unanswered-queries", unansweredQueries);
        probability("lost-cancel-races", lostCancelRaces);
        probability("late-rejects", lateRejects);
        probability("early-assignments", earlyAssignments);
    }

    private static void probability(String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("the fault rate " + name + " is a probability in [0, 1]; have " + rate);
        }
    }

    /** The same rates with one of them set. */
    public FaultRates with(FaultKind kind, double rate) {
        return new FaultRates(
                kind == FaultKind.LOST_MESSAGE ? rate : lostMessages,
                kind == FaultKind.LOST_EVENT ? rate : lostEvents,
                kind == FaultKind.DELAYED_EVENT ? rate : delayedEvents,
                kind == FaultKind.DUPLICATED_EVENT ? rate : duplicatedEvents,
                kind == FaultKind.DISCONNECT ? rate : disconnects,
                kind == FaultKind.EVENT_LOST_IN_GAP ? rate : lostInGap,
                kind == FaultKind.UNANSWERED_QUERY ? rate : unansweredQueries,
                kind == FaultKind.LOST_CANCEL_RACE ? rate : lostCancelRaces,
                kind == FaultKind.LATE_REJECT ? rate : lateRejects,
                kind == FaultKind.EARLY_ASSIGNMENT ? rate : earlyAssignments);
    }
}
