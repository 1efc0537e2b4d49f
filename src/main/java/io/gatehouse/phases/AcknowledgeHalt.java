package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReleaseLatch;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets entries go on after a downgrade, once a named person has said why they may. */
@Component
public class AcknowledgeHalt {

    private final Latches latches;
    private final ReleaseLatch release;
    private final PhaseHistory history;

    AcknowledgeHalt(Latches latches, ReleaseLatch release, PhaseHistory history) {
        this.latches = latches;
        this.release = release;
        this.history = history;
    }

    /** Open halts of an account after downgrades, oldest first. */
    public List<Latch> open(AccountId account) {
        return latches.openOf(account).stream()
                .filter(latch -> latch.cause() == Cause.PHASE_DOWNGRADE)
                .toList();
    }

    /** @throws IllegalArgumentException if there is no such halt */
    public Latch halt(String id) {
        return latches.find(id)
                .filter(latch -> latch.cause() == Cause.PHASE_DOWNGRADE)
                .orElseThrow(() -> new IllegalArgumentException("there is no halt " + id + " to acknowledge"));
    }

    /**
     * Acknowledges an open halt, which releases it; false if it was acknowledged before, which changes nothing.
     *
     * @throws IllegalArgumentException if there is no such halt, or person or words are blank or too long
     */
    @Transactional
    public boolean acknowledge(String id, String person, String words) {
        ReleaseLatch.requireNamed(person, words);
        Latch halt = halt(id);
        if (!release.acknowledge(id, person, words)) {
            return false;
        }
        release.release(id, person, Optional.empty(), words);
        latches.find(id).flatMap(Latch::acknowledged).ifPresent(by -> history.acknowledged(halt, by));
        return true;
    }
}
