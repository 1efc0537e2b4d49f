package io.gatehouse.web.login;

import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Wrong passwords, counted by name and by where they come from, on this node. Too many close the door for a while,
 * for right passwords as well; an open session and the command line's emergency stop are not touched by it.
 */
final class LoginAttempts {

    /** Wrong passwords of one name that lock it. */
    static final int MOST_OF_NAME = 5;

    /** Wrong passwords from one address that lock it, whatever the names. */
    static final int MOST_FROM_ADDRESS = 30;

    /** From the first wrong password of a row until they are forgotten. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private record Failures(int count, Instant until) {}

    private final DeskClock machine;
    private final Map<String, Failures> failures = new HashMap<>();

    /** @param machine the machine's time; a simulated day lasts seconds */
    LoginAttempts(DeskClock machine) {
        this.machine = machine;
    }

    /** Until when nobody logs in by that name or from there; empty when they may try. */
    synchronized Optional<Instant> lockedUntil(String name, String address) {
        forgetOld();
        return lock(ofName(name), MOST_OF_NAME).or(() -> lock(from(address), MOST_FROM_ADDRESS));
    }

    private Optional<Instant> lock(String key, int most) {
        return Optional.ofNullable(failures.get(key))
                .filter(failed -> failed.count() >= most)
                .map(Failures::until);
    }

    synchronized void failed(String name, String address) {
        forgetOld();
        count(ofName(name));
        count(from(address));
    }

    private void count(String key) {
        Instant until = machine.now().plus(WINDOW);
        failures.merge(key, new Failures(1, until), (was, one) -> new Failures(was.count() + 1, was.until()));
    }

    /** A right password; what was tried from the address still counts, or one good login would pay for guesses. */
    synchronized void succeeded(String name) {
        failures.remove(ofName(name));
    }

    private void forgetOld() {
        Instant now = machine.now();
        failures.values().removeIf(failed -> !now.isBefore(failed.until()));
    }

    private static String ofName(String name) {
        return "name " + name;
    }

    private static String from(String address) {
        return "from " + address;
    }
}
