package io.gatehouse.workflow.reconciliation;

import io.gatehouse.workflow.Variable;

/** The contract of {@code reconciliation}: its key, elements and variables. */
public final class Reconciliation {

    public static final String KEY = "reconciliation";

    private Reconciliation() {}

    /** {@code reconciliation:<account>:unexplained-difference:<instant>}: one instance per latch. */
    public static String businessKey(String latch) {
        return KEY + ":" + latch;
    }

    /** The elements that audit, tests and dashboards cite. */
    public static final class Elements {
        public static final String ACCOUNT_PAUSED = "StartEvent_AccountPaused";
        public static final String ALERT_PEOPLE = "ServiceTask_AlertPeople";
        public static final String ASK = "Gateway_Ask";
        public static final String RESOLVE_DIFFERENCE = "UserTask_ResolveDifference";
        public static final String COMPARE_AGAIN = "ServiceTask_CompareAgain";
        public static final String BOOKS_AGREE = "Gateway_BooksAgree";
        public static final String TRADING_RESUMED = "EndEvent_TradingResumed";

        private Elements() {}
    }

    /** The latch that waits for a person. Written at the start, read by every task. */
    public static final Variable<String> LATCH = Variable.id("latch", id -> id, id -> id);

    /** Whether a fresh comparison agreed, so that the latch was released. Written by Compare again. */
    public static final Variable<Boolean> RELEASED = Variable.answer("released");
}
