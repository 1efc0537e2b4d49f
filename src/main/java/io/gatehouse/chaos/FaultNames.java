package io.gatehouse.chaos;

import io.gatehouse.broker.simulator.FaultKind;

/** What faults are called in the table. */
final class FaultNames {

    static final String PREFIX = "fault ";
    static final String PARTIAL_FILL = PREFIX + "partial fill";
    static final String GAP_IN_FILL = PREFIX + "connection lost (1100), of these with an order filled in part";
    static final String KILL = PREFIX + "kill -9 of the process";

    private FaultNames() {}

    static String of(FaultKind kind) {
        return PREFIX
                + switch (kind) {
                    case LOST_MESSAGE -> "order, new limit or cancel lost on its way";
                    case LOST_EVENT -> "event or execution never told";
                    case DELAYED_EVENT -> "event or execution told late";
                    case DUPLICATED_EVENT -> "event or execution told twice";
                    case DISCONNECT -> "connection lost (1100)";
                    case EVENT_LOST_IN_GAP -> "event lost in such a gap, a fill among others";
                    case UNANSWERED_QUERY -> "query without an answer";
                    case LOST_CANCEL_RACE -> "cancel that loses against a fill";
                    case LATE_REJECT -> "reject after the acknowledgement";
                    case EARLY_ASSIGNMENT -> "assignment overnight before the expiry";
                };
    }
}
