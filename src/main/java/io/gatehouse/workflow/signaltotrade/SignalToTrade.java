package io.gatehouse.workflow.signaltotrade;

import io.gatehouse.ledger.TradeId;
import io.gatehouse.workflow.Variable;

/** The contract of {@code signal-to-trade}: its key, elements, messages and variables. */
public final class SignalToTrade {

    public static final String KEY = "signal-to-trade";

    private SignalToTrade() {}

    /** {@code signal-to-trade:<trade id>}: one instance per signal. */
    public static String businessKey(TradeId trade) {
        return KEY + ":" + trade;
    }

    /** The elements that audit, tests and dashboards cite. */
    public static final class Elements {
        public static final String TRADE_APPROVED = "StartEvent_TradeApproved";
        public static final String SUBMIT_ORDER = "ServiceTask_SubmitOrder";
        public static final String ORDER_SUBMITTED = "Gateway_OrderSubmitted";
        public static final String REFUSED_AT_SUBMISSION = "EndEvent_RefusedAtSubmission";
        public static final String ORDER_WORKS = "Gateway_OrderWorks";
        public static final String FILL_OR_TIMEOUT = "Gateway_FillOrTimeout";
        public static final String ORDER_CLOSED = "CatchEvent_OrderClosed";
        public static final String PATIENCE_ENDED = "CatchEvent_PatienceEnded";
        public static final String CHECK_ORDER = "ServiceTask_CheckOrder";
        public static final String WHAT_NEXT = "Gateway_WhatNext";
        public static final String REPRICE_ORDER = "ServiceTask_RepriceOrder";
        public static final String CANCEL_ORDER = "ServiceTask_CancelOrder";
        public static final String LOOK_UP_ORDER = "ServiceTask_LookUpOrder";
        public static final String UNRESOLVED = "EndEvent_Unresolved";
        public static final String ORDER_ENDED = "Gateway_OrderEnded";
        public static final String RECORD_OUTCOME = "ServiceTask_RecordOutcome";
        public static final String WAS_EXECUTED = "Gateway_Executed";
        public static final String EXECUTED = "EndEvent_Executed";
        public static final String NOT_CONFIRMED = "EndEvent_NotConfirmed";
        public static final String NOT_EXECUTED = "EndEvent_NotExecuted";

        private Elements() {}
    }

    /** The messages the process waits for. */
    public static final class Messages {
        /** The order is filled, cancelled or rejected; what it became stands in the ledger. */
        public static final String ORDER_CLOSED = "order.closed";

        private Messages() {}
    }

    /** Which signal it is about. Written by the daily trading cycle, read by every task. */
    public static final Variable<TradeId> TRADE = Variable.trade("tradeId");

    /** Whether risk agreed again, it was not too late and the intent is recorded. Written by Submit order, read by Order submitted? */
    public static final Variable<Boolean> ORDER_SUBMITTED = Variable.answer("orderSubmitted");

    /** Written by Check order, read by What next? */
    public static final Variable<Boolean> ORDER_ENDED = Variable.answer("orderEnded");

    /** Written by Check order, read by What next? */
    public static final Variable<Boolean> REPRICE_DUE = Variable.answer("repriceDue");

    /** Written by Check order, read by What next? */
    public static final Variable<Boolean> CANCEL_DUE = Variable.answer("cancelDue");

    /** After the close and still no answer. Written by Check order and Record outcome, read by What next? and Executed? */
    public static final Variable<Boolean> FATE_UNKNOWN = Variable.answer("fateUnknown");

    /** The broker has not confirmed that nothing was filled; asked again. Written by Record outcome, read by Executed? */
    public static final Variable<Boolean> CONFIRMATION_DUE = Variable.answer("confirmationDue");

    /** Whether anything was filled. Written by Record outcome, read by Executed? */
    public static final Variable<Boolean> EXECUTED = Variable.answer("executed");
}
