package io.gatehouse.safety;

import java.util.Optional;
import java.util.Set;

/** Looks again at what tripped a breaker; implemented by whoever trips it. */
public interface BreakerCheck {

    /** Causes it can look at. */
    Set<Cause> causes();

    /**
     * Why trading may not go on yet, with figures; empty when the condition is over. In the caller's transaction,
     * with the account locked.
     */
    Optional<String> whyNotYet(Latch latch);
}
