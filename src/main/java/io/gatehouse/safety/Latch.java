package io.gatehouse.safety;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Something that keeps an account from trading until it is released.
 *
 * @param id one for each time it closed
 * @param session of now, or the next one
 * @param reason what happened, with figures
 * @param disputed symbols of which nobody knows what is held; empty if none, or if the cause disputes none
 * @param notBefore it is released no earlier, whatever people say
 * @param acknowledged by whom last; a breaker's acknowledgement alone releases nothing
 * @param released empty while it is open
 */
public record Latch(
        String id,
        AccountId account,
        Cause cause,
        LocalDate session,
        Instant at,
        String reason,
        Set<Symbol> disputed,
        Instant notBefore,
        Optional<Acknowledgement> acknowledged,
        Optional<Release> released) {

    public Latch {
        disputed = Set.copyOf(disputed);
    }

    /** @param words why trading may go on */
    public record Acknowledgement(String person, String words, Instant at) {}

    /**
     * How it was released.
     *
     * @param person who let trading go on
     * @param second the second person, where two are needed
     * @param words why, and what was found when the conditions were checked again
     */
    public record Release(String person, Optional<String> second, String words, Instant at) {}

    /** One that has just closed and may be released at any time. */
    public static Latch closed(
            String id, AccountId account, Cause cause, LocalDate session, Instant at, String reason) {
        return new Latch(id, account, cause, session, at, reason, Set.of(), at, Optional.empty(), Optional.empty());
    }

    /** The same, disputing symbols. */
    public Latch disputing(Set<Symbol> symbols) {
        return new Latch(id, account, cause, session, at, reason, symbols, notBefore, acknowledged, released);
    }

    /** The same, to be kept until an instant at least. */
    public Latch keptUntil(Instant earliest) {
        return new Latch(id, account, cause, session, at, reason, disputed, earliest, acknowledged, released);
    }

    public TradingState state() {
        return cause.state();
    }

    public boolean isOpen() {
        return released.isEmpty();
    }

    /** Why it forbids an order; empty if it does not. */
    Optional<String> whyNot(Purpose purpose, Symbol symbol) {
        boolean forbids = switch (purpose) {
            case ENTRY -> true;
            case AUTOMATIC_EXIT -> state() == TradingState.STOPPED || disputed.contains(symbol);
            case ORDERED_EXIT -> false;
        };
        return forbids ? Optional.of(words()) : Optional.empty();
    }

    /** {@code HALTED since 2026-01-05T15:00:00Z by daily-loss: …}. */
    public String words() {
        return state() + " since " + at + " by " + cause.word() + ": " + reason;
    }
}
