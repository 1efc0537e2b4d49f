package io.gatehouse.bpmnstyle.probes.cleancycle;

import io.gatehouse.bpmnstyle.probes.Variable;
import java.time.LocalDate;

/** The contract of a process without a fault. */
public final class CleanCycle {

    public static final String KEY = "clean-cycle";

    public static final Variable<LocalDate> CYCLE_DATE = new Variable<>("cycleDate", LocalDate.class);
    public static final Variable<Boolean> ANY_APPROVED = new Variable<>("anyApproved", Boolean.class);
    public static final Variable<String> TRADE = new Variable<>("trade", String.class);

    private CleanCycle() {}

    /** Ids in the file. */
    public static final class Elements {
        public static final String CYCLE_STARTED = "StartEvent_CycleStarted";
        public static final String CHECK_RISK = "ServiceTask_CheckRisk";
        public static final String LIMIT_BREACHED = "BoundaryEvent_LimitBreached";
        public static final String ANY_APPROVED = "Gateway_AnyApproved";
        public static final String APPROVE_ORDERS = "UserTask_ApproveOrders";
        public static final String APPROVAL_DEADLINE = "BoundaryEvent_ApprovalDeadline";
        public static final String RUN_TRADES = "CallActivity_RunTrades";
        public static final String CYCLE_HALTED = "EndEvent_CycleHalted";
        public static final String APPROVAL_MISSED = "EndEvent_ApprovalMissed";
        public static final String NOTHING_TRADED = "EndEvent_NothingTraded";
        public static final String CYCLE_ENDED = "EndEvent_CycleEnded";
        public static final String FLOW_ANY_APPROVED_YES = "Flow_AnyApproved_Yes";

        private Elements() {}
    }

    /** Names of messages in the file. */
    public static final class Messages {
        public static final String CYCLE_REQUESTED = "clean-cycle.requested";

        private Messages() {}
    }

    /** Codes of errors in the file. */
    public static final class Errors {
        public static final String LIMIT_BREACHED = "clean-cycle.limit-breached";

        private Errors() {}
    }
}
