package io.gatehouse.workflow.phasedowngrade;

import io.gatehouse.workflow.Variable;

/** The contract of {@code phase-downgrade}: its key, elements and variables. */
public final class PhaseDowngrade {

    public static final String KEY = "phase-downgrade";

    private PhaseDowngrade() {}

    /** {@code phase-downgrade:<account>:<number of the transition>}: one instance per halt. */
    public static String businessKey(String halt) {
        return KEY + ":" + halt;
    }

    /** The elements that audit, tests and dashboards cite. */
    public static final class Elements {
        public static final String PHASE_DOWNGRADED = "StartEvent_PhaseDowngraded";
        public static final String TELL_PEOPLE = "ServiceTask_TellPeople";
        public static final String ACKNOWLEDGE_DOWNGRADE = "UserTask_AcknowledgeDowngrade";
        public static final String DOWNGRADE_ACKNOWLEDGED = "EndEvent_DowngradeAcknowledged";

        private Elements() {}
    }

    /** The halt that waits for a person. Written at the start, read by every task. */
    public static final Variable<String> HALT = Variable.id("halt", id -> id, id -> id);
}
