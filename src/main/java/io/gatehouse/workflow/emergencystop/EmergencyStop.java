package io.gatehouse.workflow.emergencystop;

import io.gatehouse.workflow.Variable;

/** The contract of {@code emergency-stop}: its key, elements and variables. */
public final class EmergencyStop {

    public static final String KEY = "emergency-stop";

    private EmergencyStop() {}

    /** {@code emergency-stop:<account>:emergency-stop:<instant>}: one instance per latch. */
    public static String businessKey(String latch) {
        return KEY + ":" + latch;
    }

    static String latchOf(String businessKey) {
        return businessKey.substring(KEY.length() + 1);
    }

    /** The elements that audit, tests and dashboards cite. */
    public static final class Elements {
        public static final String STOP_RECORDED = "StartEvent_StopRecorded";
        public static final String TELL_PEOPLE = "ServiceTask_TellPeople";
        public static final String ASK = "Gateway_Ask";
        public static final String ASK_TO_RESUME = "UserTask_AskToResume";
        public static final String APPROVE_RESUMPTION = "UserTask_ApproveResumption";
        public static final String APPROVED_BY_SECOND = "Gateway_Approved";
        public static final String CHECK_CONDITIONS = "ServiceTask_CheckConditions";
        public static final String ALL_CLEAR = "Gateway_AllClear";
        public static final String TRADING_RESUMED = "EndEvent_TradingResumed";

        private Elements() {}
    }

    /** The latch that waits for two people. Written at the start, read by every task. */
    public static final Variable<String> LATCH = Variable.id("latch", id -> id, id -> id);

    /** Whether the second person agrees. Written by Approve resumption. */
    public static final Variable<Boolean> APPROVED = Variable.answer("approved");

    /** Who agreed, or did not. Written by Approve resumption, read by Check conditions. */
    public static final Variable<String> SECOND = Variable.id("second", name -> name, name -> name);

    /** Whether nothing works, the books agree, and so the latch was released. Written by Check conditions. */
    public static final Variable<Boolean> RELEASED = Variable.answer("released");
}
