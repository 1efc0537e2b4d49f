package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The record of what the governor decided. Append-only; takes part in the caller's transaction. */
public interface DecisionLog {

    void record(RiskDecision decision, Instant at);

    /** An exit was decided. Its order is kept by the ledger; what else is kept of it is left to who implements this. */
    default void reduced(TradeId trade, ReduceDecision decision, Instant at) {}

    /**
     * Signals of a session that were approved in the last round in which any was approved for the first time, by
     * rank. In a round every signal that is still undecided is decided once. What a later decision at submission says
     * does not change this list.
     */
    List<TradeId> approved(AccountId account, LocalDate session);
}
