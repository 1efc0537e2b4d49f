package io.gatehouse.strategy;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The record of signals and of what was not traded. Append-only; takes part in the caller's transaction. */
public interface SignalBook {

    /** The session's signals by rank. */
    List<Signal> signals(AccountId account, LocalDate session);

    /** Signals of the sessions in {@code [from, to]}, the newest session first, then by rank. */
    default List<Signal> signals(AccountId account, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .sorted(Comparator.reverseOrder())
                .flatMap(session -> signals(account, session).stream())
                .toList();
    }

    Optional<Signal> signal(TradeId id);

    /**
     * Ends a signal; false if it had ended so before.
     *
     * @throws IllegalStateException if it ended otherwise
     */
    boolean end(TradeId id, SignalOutcome outcome, List<String> reasons, Instant at);

    /** Why symbols were not proposed in the session, by symbol. */
    List<WhyNot> whyNots(AccountId account, LocalDate session);
}
