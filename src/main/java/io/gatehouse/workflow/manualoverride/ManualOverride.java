package io.gatehouse.workflow.manualoverride;

import io.gatehouse.phases.RequestId;
import io.gatehouse.workflow.Variable;

/** The contract of {@code manual-override}: its key, elements, messages and variables. */
public final class ManualOverride {

    public static final String KEY = "manual-override";

    private ManualOverride() {}

    /** {@code manual-override:<account>:ask-<number>}: one instance per request. */
    public static String businessKey(RequestId request) {
        return KEY + ":" + request;
    }

    /** The elements that audit, tests and dashboards cite. */
    public static final class Elements {
        public static final String OVERRIDE_ASKED = "StartEvent_OverrideAsked";
        public static final String FREEZE_EVIDENCE = "ServiceTask_FreezeEvidence";
        public static final String DECIDE_OVERRIDE = "UserTask_DecideOverride";
        public static final String DEADLINE_PASSED = "BoundaryEvent_DeadlinePassed";
        public static final String RECORD_SILENCE = "ServiceTask_RecordSilence";
        public static final String OVERRIDE_LAPSED = "EndEvent_OverrideLapsed";
        public static final String ACCOUNT_MOVED = "BoundaryEvent_AccountMoved";
        public static final String RECORD_OVERTAKING = "ServiceTask_RecordOvertaking";
        public static final String OVERRIDE_OVERTAKEN = "EndEvent_OverrideOvertaken";
        public static final String APPROVED = "Gateway_Approved";
        public static final String OVERRIDE_REFUSED = "EndEvent_OverrideRefused";
        public static final String APPLY_OVERRIDE = "ServiceTask_ApplyOverride";
        public static final String OVERRIDE_APPLIED = "EndEvent_OverrideApplied";

        private Elements() {}
    }

    /** What the outside tells an instance. */
    public static final class Messages {
        /** The account moved while nobody had decided yet. */
        public static final String ACCOUNT_MOVED = "manual-override.account-moved";

        private Messages() {}
    }

    /** Which request it is about. Written at the start, read by every task. */
    public static final Variable<RequestId> REQUEST = Variable.id("request", RequestId::value, RequestId::new);

    /** Written by the inbox with Decide override, read by Approved? */
    public static final Variable<Boolean> APPROVED = Variable.answer("approved");
}
