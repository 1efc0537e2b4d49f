package io.gatehouse.web.login;

import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong passwords, counted by name and by where they come from, on all nodes together. Too many close the door for a
 * while, for right passwords as well; an open session and the command line's emergency stop are not touched by it.
 */
final class LoginAttempts {

    /** Wrong passwords of one name that lock it. */
    static final int MOST_OF_NAME = 5;

    /** Wrong passwords from one address that lock it, whatever the names. */
    static final int MOST_FROM_ADDRESS = 30;

    /** From the first wrong password of a row until they are forgotten. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    // 20 bits: enough to tell the names of a desk apart, and too few to find out what was typed.
    private static final int HASHED = 5;

    private final WrongPasswords wrong;
    private final DeskClock machine;

    /** @param machine the machine's time; a simulated day lasts seconds */
    LoginAttempts(WrongPasswords wrong, DeskClock machine) {
        this.wrong = wrong;
        this.machine = machine;
    }

    /** Until when nobody logs in by that name or from there; empty when they may try. */
    Optional<Instant> lockedUntil(String name, String address) {
        return lock(ofName(name), MOST_OF_NAME).or(() -> lock(from(address), MOST_FROM_ADDRESS));
    }

    private Optional<Instant> lock(String whose, int most) {
        return Optional.of(wrong.of(whose, machine.now()))
                .filter(row -> row.count() >= most)
                .map(WrongPasswords.Row::until);
    }

    void failed(String name, String address) {
        Instant now = machine.now();
        wrong.count(ofName(name), now, now.plus(WINDOW));
        wrong.count(from(address), now, now.plus(WINDOW));
    }

    /** A right password; what was tried from the address still counts, or one good login would pay for guesses. */
    void succeeded(String name) {
        wrong.forget(ofName(name));
    }

    // People type their password into the wrong field, and it must not be kept.
    private static String ofName(String name) {
        return "name " + ApiToken.hashOf(name).substring(0, HASHED);
    }

    private static String from(String address) {
        return "from " + address;
    }
}
