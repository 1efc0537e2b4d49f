package io.gatehouse.workflow.phaseadvance;

import io.gatehouse.phases.RequestId;
import io.gatehouse.workflow.Variable;

/** The contract of {@code phase-advance}: its key, elements, messages and variables. */
public final class PhaseAdvance {

    public static final String KEY = "phase-advance";

    private PhaseAdvance() {}

    /** {@code phase-advance:<account>:ask-<number>}: one instance per request. */
    public static String businessKey(RequestId request) {
        return KEY + ":" + request;
    }

    /** The elements that audit, tests and dashboards cite. */
    public static final class Elements {
        public static final String ADVANCE_ASKED = "StartEvent_AdvanceAsked";
        public static final String JUDGE_GATE = "ServiceTask_JudgeGate";
        public static final String GATE_PASSES = "Gateway_GatePasses";
        public static final String GATE_CLOSED = "EndEvent_GateClosed";
        public static final String DECIDE_ADVANCE = "UserTask_DecideAdvance";
        public static final String DEADLINE_PASSED = "BoundaryEvent_DeadlinePassed";
        public static final String RECORD_SILENCE = "ServiceTask_RecordSilence";
        public static final String ADVANCE_LAPSED = "EndEvent_AdvanceLapsed";
        public static final String ACCOUNT_MOVED = "BoundaryEvent_AccountMoved";
        public static final String RECORD_OVERTAKING = "ServiceTask_RecordOvertaking";
        public static final String ADVANCE_OVERTAKEN = "EndEvent_AdvanceOvertaken";
        public static final String APPROVED = "Gateway_Approved";
        public static final String ADVANCE_REFUSED = "EndEvent_AdvanceRefused";
        public static final String COOL_OFF = "Gateway_CoolOff";
        public static final String COOL_OFF_PASSED = "CatchEvent_CoolOffPassed";
        public static final String APPLY = "Gateway_Apply";
        public static final String APPLY_ADVANCE = "ServiceTask_ApplyAdvance";
        public static final String APPLIED = "Gateway_Applied";
        public static final String ADVANCE_BLOCKED = "EndEvent_AdvanceBlocked";
        public static final String ADVANCE_APPLIED = "EndEvent_AdvanceApplied";

        private Elements() {}
    }

    /** What the outside tells an instance. */
    public static final class Messages {
        /** The account moved while people had not decided yet. */
        public static final String ACCOUNT_MOVED = "phase-advance.account-moved";

        private Messages() {}
    }

    /** Which request it is about. Written at the start, read by every task. */
    public static final Variable<RequestId> REQUEST = Variable.id("request", RequestId::value, RequestId::new);

    /** Written by Judge gate, read by Gate passes? */
    public static final Variable<Boolean> GATE_PASSES = Variable.answer("gatePasses");

    /** Written by the inbox with Decide advance, read by Approved? */
    public static final Variable<Boolean> APPROVED = Variable.answer("approved");

    /** Whether one person asked and agreed. Written by the inbox with Decide advance, read by Cool off? */
    public static final Variable<Boolean> COOLS_OFF = Variable.answer("coolsOff");

    /** Written by Apply advance, read by Applied? */
    public static final Variable<Boolean> APPLIED = Variable.answer("applied");
}
