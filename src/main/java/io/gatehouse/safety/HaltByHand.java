package io.gatehouse.safety;

import io.gatehouse.ledger.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops the entries of an account because a person says so; exits go on. */
@Component
public class HaltByHand {

    private final TripBreaker breakers;

    HaltByHand(TripBreaker breakers) {
        this.breakers = breakers;
    }

    /**
     * Halts, unless somebody has already.
     *
     * @return the open latch, which {@code breaker-halt} releases after an acknowledgement
     * @throws IllegalArgumentException if person or words are blank or too long
     */
    @Transactional
    public Latch halt(AccountId account, String person, String words) {
        ReleaseLatch.requireNamed(person, words);
        return breakers.trip(account, Cause.BY_HAND, person + ": " + words);
    }
}
