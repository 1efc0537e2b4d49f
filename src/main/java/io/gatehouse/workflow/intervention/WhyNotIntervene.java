package io.gatehouse.workflow.intervention;

import io.gatehouse.time.DeskClock;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.workflow.inbox.Person;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Why a person may not intervene; the same words on the page before they try and in the answer when they do. */
@Component
public class WhyNotIntervene {

    private static final Set<String> RETRY = Set.of("operator", "admin");
    private static final Set<String> FIRE = Set.of("admin");

    private final DeskClock clock;

    WhyNotIntervene(DeskClock clock) {
        this.clock = clock;
    }

    /** Empty when the person may let a failed step be tried again. */
    public Optional<String> retry(Person person) {
        return person.groups().stream().anyMatch(RETRY::contains)
                ? Optional.empty()
                : Optional.of("trying a failed step again is for operators and administrators");
    }

    /** Empty when the person may let a timer fire before its time. */
    public Optional<String> fire(Person person) {
        if (person.groups().stream().noneMatch(FIRE::contains)) {
            return Optional.of("firing a timer before its time is for administrators");
        }
        // The driver comes to it by itself, and a run is the same each time only while nobody is before it.
        return clock instanceof SimulatedDeskClock
                ? Optional.of(
                        "the clock is simulated and comes to every timer by itself; fired early, the run would not"
                                + " be the one of its seed any more")
                : Optional.empty();
    }
}
