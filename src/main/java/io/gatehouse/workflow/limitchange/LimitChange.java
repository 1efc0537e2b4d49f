package io.gatehouse.workflow.limitchange;

import io.gatehouse.risk.limits.LimitRequestId;
import io.gatehouse.workflow.Variable;

/** The contract of {@code limit-change}: its key, elements, messages and variables. */
public final class LimitChange {

    public static final String KEY = "limit-change";

    private LimitChange() {}

    /** {@code limit-change:<account>:limit-<number>}: one instance per request. */
    public static String businessKey(LimitRequestId request) {
        return KEY + ":" + request;
    }

    /** The request of an instance. */
    static LimitRequestId request(String businessKey) {
        return new LimitRequestId(businessKey.substring(businessKey.indexOf(':') + 1));
    }

    /** The elements that audit, tests and dashboards cite. */
    public static final class Elements {
        public static final String CHANGE_ASKED = "StartEvent_ChangeAsked";
        public static final String NEEDS_APPROVAL = "Gateway_NeedsApproval";
        public static final String DECIDE_CHANGE = "UserTask_DecideChange";
        public static final String DEADLINE_PASSED = "BoundaryEvent_DeadlinePassed";
        public static final String RECORD_SILENCE = "ServiceTask_RecordSilence";
        public static final String CHANGE_LAPSED = "EndEvent_ChangeLapsed";
        public static final String FILE_EDITED = "BoundaryEvent_FileEdited";
        public static final String RECORD_OVERTAKING = "ServiceTask_RecordOvertaking";
        public static final String CHANGE_OVERTAKEN = "EndEvent_ChangeOvertaken";
        public static final String APPROVED = "Gateway_Approved";
        public static final String CHANGE_REFUSED = "EndEvent_ChangeRefused";
        public static final String BINDS_LATER = "Gateway_BindsLater";
        public static final String BINDING_BEGUN = "CatchEvent_BindingBegun";
        public static final String APPLY = "Gateway_Apply";
        public static final String APPLY_CHANGE = "ServiceTask_ApplyChange";
        public static final String APPLIED = "Gateway_Applied";
        public static final String CHANGE_BLOCKED = "EndEvent_ChangeBlocked";
        public static final String CHANGE_APPLIED = "EndEvent_ChangeApplied";

        private Elements() {}
    }

    /** What the outside tells an instance. */
    public static final class Messages {
        /** The file a request came from was edited again. */
        public static final String FILE_EDITED = "limit-change.file-edited";

        private Messages() {}
    }

    /** Which request it is about. Written at the start, read by every task. */
    public static final Variable<LimitRequestId> REQUEST =
            Variable.id("request", LimitRequestId::value, LimitRequestId::new);

    /** Written at the start, read by Needs approval? */
    public static final Variable<Boolean> NEEDS_APPROVAL = Variable.answer("needsApproval");

    /** Written by the inbox with Decide change, read by Approved? */
    public static final Variable<Boolean> APPROVED = Variable.answer("approved");

    /** Whether anything is loosened. Written by the inbox with Decide change, read by Binds later? */
    public static final Variable<Boolean> BINDS_LATER = Variable.answer("bindsLater");

    /** Written by Apply change, read by Applied? */
    public static final Variable<Boolean> APPLIED = Variable.answer("applied");
}
