package io.gatehouse.bpmnstyle.probes.probecycle;

import io.gatehouse.bpmnstyle.probes.Variable;

/** The contract of the processes that each break one rule. */
public final class ProbeCycle {

    public static final String KEY = "probe-cycle";

    public static final Variable<Boolean> ANY_APPROVED = new Variable<>("anyApproved", Boolean.class);
    public static final Variable<String> REGIME = new Variable<>("regime", String.class);

    private ProbeCycle() {}

    /** Ids in the file. */
    public static final class Elements {
        public static final String CYCLE_STARTED = "StartEvent_CycleStarted";
        public static final String CHECK_RISK = "ServiceTask_CheckRisk";
        public static final String CYCLE_ENDED = "EndEvent_CycleEnded";

        private Elements() {}
    }
}
