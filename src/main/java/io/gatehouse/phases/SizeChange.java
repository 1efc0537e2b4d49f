package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of an account's position size, with its justification.
 *
 * @param from empty for the strategy's own number of contracts
 * @param to empty for the strategy's own number of contracts
 * @param justification for example "5 consecutive wins: +$100.00"
 */
public record SizeChange(
        AccountId account,
        LocalDate session,
        Instant at,
        Phase phase,
        Kind kind,
        Optional<Money> from,
        Optional<Money> to,
        String justification) {

    /** Why sizes change. */
    public enum Kind {
        /** A phase began with its size. */
        PHASE,
        /** Scaling's steps of one session. */
        GROWTH,
        /** A downgrade's cut. */
        CUT,
        /** A cut was lifted. */
        RESTORED,
        /** Growth stops; the size stays. */
        FROZEN,
        /** Growth may go on; the size stays. */
        THAWED
    }
}
