package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets an override be asked for, or says why not. Five wrong passwords in a row lock it for an hour. */
@Component
class CheckOverridePassword {

    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofHours(1);

    private final OverridePassword password;
    private final OverrideAttempts attempts;
    private final DeskClock clock;

    CheckOverridePassword(OverridePassword password, OverrideAttempts attempts, DeskClock clock) {
        this.password = password;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Why no override may be asked for; empty when it may. What was given is counted, in the caller's transaction. */
    Optional<String> whyNot(AccountId account, String person, String given) {
        if (!password.isSet()) {
            return Optional.of("this desk has no overrides: " + OverridePassword.VARIABLE
                    + " is not set in its environment. Set it and start the desk again, or pass the gate");
        }
        Optional<Instant> locked = lockedUntil();
        if (locked.isPresent()) {
            return Optional.of("overrides are locked until " + locked.get() + " after " + TRIES
                    + " wrong passwords in a row; nothing was compared");
        }
        boolean correct = password.matches(given);
        attempts.note(account, person, correct, clock.now());
        return correct ? Optional.empty() : Optional.of(wrong());
    }

    private String wrong() {
        int left = TRIES - attempts.wrongSinceRight().size() % TRIES;
        return left == TRIES
                ? "the override password is wrong, for the " + TRIES + "th time in a row; overrides are locked until "
                        + clock.now().plus(LOCK)
                : "the override password is wrong; " + left + " more and overrides are locked for an hour";
    }

    private Optional<Instant> lockedUntil() {
        List<Instant> wrong = attempts.wrongSinceRight();
        if (wrong.isEmpty() || wrong.size() % TRIES != 0) {
            return Optional.empty();
        }
        Instant until = wrong.get(wrong.size() - 1).plus(LOCK);
        return Optional.of(until).filter(clock.now()::isBefore);
    }
}
