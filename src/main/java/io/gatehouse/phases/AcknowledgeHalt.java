package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.time.DeskClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets entries go on after a named person has said why they may. */
@Component
public class AcknowledgeHalt {

    private static final int LONGEST_WORDS = 500;

    private final EntryHalts halts;
    private final Ledger ledger;
    private final PhaseHistory history;
    private final DeskClock clock;

    AcknowledgeHalt(EntryHalts halts, Ledger ledger, PhaseHistory history, DeskClock clock) {
        this.halts = halts;
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
    }

    /** Open halts of an account, oldest first. */
    public List<EntryHalt> open(AccountId account) {
        return halts.openOf(account);
    }

    /** @throws IllegalArgumentException if there is no such halt */
    public EntryHalt halt(String id) {
        return halts.find(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no halt " + id + " to acknowledge"));
    }

    /**
     * Acknowledges an open halt; false if it was acknowledged before, which changes nothing.
     *
     * @throws IllegalArgumentException if there is no such halt, or person or words are blank or too long
     */
    @Transactional
    public boolean acknowledge(String id, String person, String words) {
        if (person.isBlank() || person.length() > 64 || words.isBlank() || words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("a halt is acknowledged by a named person (at most 64 characters) with a"
                    + " reason (at most " + LONGEST_WORDS + "); have '" + person + "' and '" + words + "'");
        }
        ledger.lock(halt(id).account());
        Optional<EntryHalt> open =
                halts.find(id).filter(found -> found.acknowledged().isEmpty());
        if (open.isEmpty()) {
            return false;
        }
        EntryHalt.Acknowledgement acknowledgement = new EntryHalt.Acknowledgement(person, words, clock.now());
        halts.acknowledge(id, acknowledgement);
        history.acknowledged(open.get(), acknowledgement);
        return true;
    }
}
