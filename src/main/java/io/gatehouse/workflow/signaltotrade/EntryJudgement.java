package io.gatehouse.workflow.signaltotrade;

/** What to do with an entry order whose patience has ended. */
enum EntryJudgement {
    /** It is filled, cancelled or rejected. */
    ENDED,
    /** It works unfilled and its limit may still be moved. */
    REPRICE,
    /** It works unfilled and its limit may not be moved any more, or its time is over. */
    CANCEL,
    /** No answer yet: ask the broker what became of it. */
    ASK,
    /** The market has closed and the broker still has not said what became of it. */
    GIVE_UP
}
