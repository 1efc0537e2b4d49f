package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A move of an account, as it stands in the history for good.
 *
 * @param number one for the account's first
 * @param from and {@code to}: the same for a reset, and for a downgrade in Experience
 * @param session the session in which it was applied, or the one after it
 * @param countsFrom the first session that is evidence afterwards: the first that was not yet open
 * @param trigger the rule or request that led to it: {@code losses-in-a-row}, {@code advance}, …
 * @param reason in words with figures
 * @param evidence id of the frozen evidence; empty where none was judged
 */
public record PhaseTransition(
        AccountId account,
        int number,
        Kind kind,
        Phase from,
        Phase to,
        Instant at,
        LocalDate session,
        LocalDate countsFrom,
        String trigger,
        String reason,
        People people,
        Optional<String> evidence) {

    /** What kind of move it is. */
    public enum Kind {
        /** Up, because the gate passed and people agreed. */
        ADVANCE,
        /** Down by itself. In Experience it stays where it is, and the evidence starts again. */
        DOWNGRADE,
        /** Up or down because people with the override password said so. */
        OVERRIDE,
        /** The evidence starts again, the phase stays. */
        RESET
    }

    /** {@code <account>:<number>}. */
    public String id() {
        return account + ":" + number;
    }

    public boolean isByHand() {
        return kind == Kind.OVERRIDE || kind == Kind.RESET;
    }
}
