package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import java.time.Instant;
import java.util.Optional;

/** Whose money an account traded with in the beginning. Append-only; takes part in the caller's transaction. */
public interface AccountOrigins {

    /** Notes the kind of a new account; one that is known keeps its own. */
    void note(AccountId account, AccountKind kind, Instant at);

    /** Empty before the first recorded session. */
    Optional<AccountKind> of(AccountId account);

    /** Why nothing an account has earned counts for what it is now; empty when it does. */
    default Optional<String> whyNotEarned(AccountId account, AccountKind now) {
        return of(account)
                .filter(first -> first == AccountKind.SIMULATED && now != AccountKind.SIMULATED)
                .map(first -> "account " + account + " began on a simulated broker and is " + now
                        + " now; what was earned there never carries over. Give the new account an id of its own");
    }
}
