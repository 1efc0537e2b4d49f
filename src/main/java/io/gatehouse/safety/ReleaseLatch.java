package io.gatehouse.safety;

import io.gatehouse.ledger.Ledger;
import io.gatehouse.time.DeskClock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a person says about a latch, and opens it. Whether it may be opened is its process's to know. */
@Component
public class ReleaseLatch {

    /** Longest words of a person that are kept. */
    public static final int LONGEST_WORDS = 500;

    private static final int LONGEST_NAME = 64;

    private final Latches latches;
    private final ReadTradingState states;
    private final SafetyHistory history;
    private final Ledger ledger;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    ReleaseLatch(
            Latches latches,
            ReadTradingState states,
            SafetyHistory history,
            Ledger ledger,
            DeskClock clock,
            ApplicationEventPublisher events) {
        this.latches = latches;
        this.states = states;
        this.history = history;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Notes that a named person has looked; releases nothing.
     *
     * @return false if the latch was released before, which changes nothing
     * @throws IllegalArgumentException if there is no such latch, or person or words are blank or too long
     */
    @Transactional
    public boolean acknowledge(String id, String person, String words) {
        requireNamed(person, words);
        Optional<Latch> open = openAndLocked(id);
        Latch.Acknowledgement by = new Latch.Acknowledgement(person, words, clock.now());
        open.ifPresent(latch -> {
            latches.acknowledge(id, by);
            history.acknowledged(latch, by);
        });
        return open.isPresent();
    }

    /**
     * Opens a latch, in the caller's transaction.
     *
     * @return false if it was released before, which changes nothing
     * @throws IllegalArgumentException if there is no such latch, or person or words are blank or too long
     * @throws IllegalStateException if it has to stay closed longer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean release(String id, String person, Optional<String> second, String words) {
        requireNamed(person, words);
        Optional<Latch> open = openAndLocked(id);
        open.ifPresent(latch -> release(latch, new Latch.Release(person, second, words, clock.now())));
        return open.isPresent();
    }

    private void release(Latch latch, Latch.Release release) {
        if (latch.notBefore().isAfter(release.at())) {
            throw new IllegalStateException("latch " + latch.id() + " stays closed until " + latch.notBefore()
                    + " at least; it is " + release.at());
        }
        TradingState before = states.of(latch.account()).state();
        latches.release(latch.id(), release);
        history.released(latch, release, before, states.of(latch.account()).state());
        events.publishEvent(new LatchReleased(latch, release));
    }

    private Optional<Latch> openAndLocked(String id) {
        Latch known = latches.find(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no latch " + id + " to release"));
        ledger.lock(known.account());
        return latches.find(id).filter(Latch::isOpen);
    }

    /** @throws IllegalArgumentException if person or words are blank or too long */
    public static void requireNamed(String person, String words) {
        if (person.isBlank() || person.length() > LONGEST_NAME || words.isBlank() || words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("a halt is acknowledged by a named person (at most " + LONGEST_NAME
                    + " characters) with a reason (at most " + LONGEST_WORDS + "); have '" + person + "' and '" + words
                    + "'");
        }
    }
}
