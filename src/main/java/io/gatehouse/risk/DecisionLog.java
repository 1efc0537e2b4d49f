package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The record of what the governor decided. Append-only; takes part in the caller's transaction. */
public interface DecisionLog {

    void record(RiskDecision decision, Instant at);

    /**
     * Signals of a session that were approved when first decided, by rank. What a later decision at submission
     * says does not change this list.
     */
    List<TradeId> approved(AccountId account, LocalDate session);
}
