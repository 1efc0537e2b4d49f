package io.gatehouse.chaos.invariant;

import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A latch that was seen is never gone, and is released only by a named person with a reason, no earlier than it may be;
 * one of a breaker after a person has acknowledged it, an emergency stop by two people.
 */
final class LatchesHold implements Invariant {

    private static final Set<Cause> BREAKERS =
            Set.of(Cause.DAILY_LOSS, Cause.API_ERRORS, Cause.CHECK_FAILED, Cause.PHASE_DOWNGRADE, Cause.BY_HAND);

    private final Set<String> seen = new TreeSet<>();

    @Override
    public String name() {
        return "latched until acknowledged";
    }

    @Override
    public List<String> whileItRests(DeskBooks desk, LocalDate session) {
        List<Latch> all = desk.latches().since(desk.account(), Instant.EPOCH);
        Set<String> now = all.stream().map(Latch::id).collect(Collectors.toSet());
        List<String> broken = new ArrayList<>();
        seen.stream()
                .filter(id -> !now.contains(id))
                .map(id -> "latch " + id + " was there and is gone")
                .forEach(broken::add);
        seen.addAll(now);
        all.forEach(latch -> latch.released()
                .flatMap(release -> whyNot(latch, release))
                .map(why -> "latch " + latch.id() + " was released: " + why)
                .ifPresent(broken::add));
        return broken;
    }

    private static Optional<String> whyNot(Latch latch, Latch.Release release) {
        if (release.person().isBlank() || release.words().isBlank()) {
            return Optional.of("by '" + release.person() + "' with the reason '" + release.words() + "'");
        }
        if (release.at().isBefore(latch.notBefore())) {
            return Optional.of("at " + release.at() + ", not before " + latch.notBefore());
        }
        if (latch.cause() == Cause.EMERGENCY_STOP
                && release.second()
                        .filter(second -> !second.equals(release.person()))
                        .isEmpty()) {
            return Optional.of("by " + release.person() + " and " + release.second() + ", two people are needed");
        }
        boolean acknowledged = latch.acknowledged()
                .filter(by -> !by.person().isBlank() && !by.words().isBlank())
                .filter(by -> !by.at().isAfter(release.at()))
                .isPresent();
        return BREAKERS.contains(latch.cause()) && !acknowledged
                ? Optional.of("without an acknowledgement; have " + latch.acknowledged())
                : Optional.empty();
    }
}
