package io.gatehouse.workflow.dailytradingcycle;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.workflow.Variable;
import java.time.LocalDate;

/** The contract of {@code daily-trading-cycle}: its key, elements and variables. */
public final class DailyTradingCycle {

    public static final String KEY = "daily-trading-cycle";

    private DailyTradingCycle() {}

    /** {@code daily-trading-cycle:<account>:<session>}: one instance per account and session. */
    public static String businessKey(AccountId account, LocalDate session) {
        return KEY + ":" + account + ":" + session;
    }

    /** The elements that audit, tests and dashboards cite. */
    public static final class Elements {
        public static final String SESSION_OPENED = "StartEvent_SessionOpened";
        public static final String OPEN_SESSION = "ServiceTask_OpenSession";
        public static final String COMPARE = "Gateway_Compare";
        public static final String COMPARE_WITH_BROKER = "ServiceTask_CompareWithBroker";
        public static final String COMPARE_AGAIN = "Gateway_CompareAgain";
        public static final String COMPARISON_DUE = "CatchEvent_ComparisonDue";
        public static final String READ_REGIME = "ServiceTask_ReadRegime";
        public static final String MARKET_OPENED = "CatchEvent_MarketOpened";
        public static final String DAY_STARTS = "Gateway_DayStarts";
        public static final String SCAN_TIME_REACHED = "CatchEvent_ScanTimeReached";
        public static final String SCAN_MARKET = "ServiceTask_ScanMarket";
        public static final String ANY_SIGNALS = "Gateway_AnySignals";
        public static final String ASSESS_RISK = "ServiceTask_AssessRisk";
        public static final String SIGNALS_DECIDED = "Gateway_SignalsDecided";
        public static final String ANY_APPROVED = "Gateway_AnyApproved";
        public static final String TRADE_SIGNAL = "CallActivity_TradeSignal";
        public static final String ANY_WAITING = "Gateway_AnyWaiting";
        public static final String OFFER_FREED_SLOTS = "ServiceTask_OfferFreedSlots";
        public static final String ENTRIES_DONE = "Gateway_EntriesDone";
        public static final String WATCH_AGAIN = "Gateway_WatchAgain";
        public static final String WATCH_POSITIONS = "ServiceTask_WatchPositions";
        public static final String MARKET_STILL_OPEN = "Gateway_MarketStillOpen";
        public static final String WATCH_TIME_REACHED = "CatchEvent_WatchTimeReached";
        public static final String DAY_ENDS = "Gateway_DayEnds";
        public static final String BOOKS_SETTLED = "CatchEvent_BooksSettled";
        public static final String SETTLE_SESSION = "ServiceTask_SettleSession";
        public static final String MEASURE_SESSION = "ServiceTask_MeasureSession";
        public static final String WRITE_ARTIFACT = "ServiceTask_WriteArtifact";
        public static final String EVALUATE_PHASE = "ServiceTask_EvaluatePhase";
        public static final String SESSION_RECORDED = "EndEvent_SessionRecorded";

        private Elements() {}
    }

    /** Whose day it is. Written at the start, read by every task. */
    public static final Variable<AccountId> ACCOUNT = Variable.account("account");

    /** Which session it is. Written at the start, read by every task. */
    public static final Variable<LocalDate> SESSION = Variable.date("session");

    /** Whether to compare the books once more. Written by Compare with broker, read by Compare again? */
    public static final Variable<Boolean> COMPARISON_DUE = Variable.answer("comparisonDue");

    /** Written by Scan market, read by Any signals? */
    public static final Variable<Boolean> ANY_SIGNALS = Variable.answer("anySignals");

    /** Written by Assess risk and Offer freed slots, read by Any approved? */
    public static final Variable<Boolean> ANY_APPROVED = Variable.answer("anyApproved");

    /** Whether a signal waits for a slot. Written by Assess risk and Offer freed slots, read by Any waiting? */
    public static final Variable<Boolean> ANY_WAITING = Variable.answer("anyWaiting");

    /** Whether another watch falls before the close. Written by Watch positions, read by Market still open? */
    public static final Variable<Boolean> MARKET_STILL_OPEN = Variable.answer("marketStillOpen");

    /** One approved signal. Written by Trade signal for each of its instances, read by signal-to-trade. */
    public static final Variable<TradeId> TRADE = Variable.trade("tradeId");
}
