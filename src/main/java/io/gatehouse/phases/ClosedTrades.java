package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Closed trades kept ready for gates and triggers: a projection of the ledger, which can be built again from it.
 * Takes part in the caller's transaction.
 */
public interface ClosedTrades {

    /** Keeps a trade as it stands now; a late commission changes its result. */
    void keep(PhaseTrade trade);

    /** Those opened in a phase at or after an instant, in the order they were closed. */
    List<PhaseTrade> openedIn(AccountId account, Phase phase, Instant from);

    /** The last {@code count} of them, in the order they were closed. */
    List<PhaseTrade> lastOpenedIn(AccountId account, Phase phase, Instant from, int count);

    /** All that were closed in {@code [from, to]}, whatever their phase, in the order they were closed. */
    List<PhaseTrade> closedIn(AccountId account, LocalDate from, LocalDate to);

    /** Forgets everything of an account, before it is built again. */
    void forget(AccountId account);

    // ── adopted by hand ──

    /** Notes that a trade was opened by hand and adopted; false if that was known. */
    boolean adopt(TradeId trade, String person, String reason, Instant at);

    boolean isAdopted(TradeId trade);

    /** How many were adopted after an instant. */
    int adoptedSince(AccountId account, Instant from);
}
