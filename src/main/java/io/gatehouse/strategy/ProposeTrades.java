package io.gatehouse.strategy;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.TradingSession;
import java.util.List;

/** The scan of a session: every symbol of the universe becomes a signal or a why-not. */
public interface ProposeTrades {

    /**
     * Scans the universe once per session and records the result in the caller's transaction; a second scan of
     * the same session answers what the first recorded. Signals come by rank.
     */
    List<TradeProposal> scan(AccountId account, TradingSession session);
}
