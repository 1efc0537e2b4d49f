package io.gatehouse.workflow.breakerhalt;

import io.gatehouse.safety.Cause;
import io.gatehouse.workflow.Variable;
import java.util.Set;

/** The contract of {@code breaker-halt}: its key, elements and variables. */
public final class BreakerHalt {

    public static final String KEY = "breaker-halt";

    /** What it releases; every other cause has a process of its own. */
    public static final Set<Cause> CAUSES =
            Set.of(Cause.DAILY_LOSS, Cause.API_ERRORS, Cause.CHECK_FAILED, Cause.BY_HAND);

    private BreakerHalt() {}

    /** {@code breaker-halt:<account>:<cause>:<instant>}: one instance per latch. */
    public static String businessKey(String latch) {
        return KEY + ":" + latch;
    }

    /** The elements that audit, tests and dashboards cite. */
    public static final class Elements {
        public static final String BREAKER_TRIPPED = "StartEvent_BreakerTripped";
        public static final String TELL_PEOPLE = "ServiceTask_TellPeople";
        public static final String ASK = "Gateway_Ask";
        public static final String ACKNOWLEDGE_HALT = "UserTask_AcknowledgeHalt";
        public static final String COOL_OFF_PASSED = "CatchEvent_CoolOffPassed";
        public static final String CHECK_CONDITIONS = "ServiceTask_CheckConditions";
        public static final String CONDITIONS_OVER = "Gateway_ConditionsOver";
        public static final String TRADING_RESUMED = "EndEvent_TradingResumed";

        private Elements() {}
    }

    /** The latch that waits for a person. Written at the start, read by every task. */
    public static final Variable<String> LATCH = Variable.id("latch", id -> id, id -> id);

    /** Whether what tripped the breaker is over, so that it was released. Written by Check conditions. */
    public static final Variable<Boolean> RELEASED = Variable.answer("released");
}
