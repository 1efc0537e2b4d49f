package io.gatehouse.web.login;

import io.gatehouse.desk.Console;
import io.gatehouse.time.DeskClock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Makes one login for each role on a desk that has none, and says the passwords once, to the person who started
 * it. Nobody can read them again: only their hashes are kept.
 */
final class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final WebUsers users;
    private final PasswordEncoder encoder;
    private final Passwords passwords;
    private final DeskClock clock;

    FirstStart(WebUsers users, PasswordEncoder encoder, Passwords passwords, DeskClock clock) {
        this.users = users;
        this.encoder = encoder;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @param console empty when nobody is there to read a password; then none is made */
    void run(Optional<Console> console, boolean newPasswords) {
        if (newPasswords) {
            users.removeAll();
        }
        if (users.isEmpty()) {
            console.ifPresentOrElse(
                    this::makeLogins,
                    () -> LOG.warn("Nobody can log in: logins are made by a start from ./gatehouse serve"));
        }
    }

    private void makeLogins(Console console) {
        console.say("Logins for the page, shown this once (./gatehouse serve --new-passwords makes others):");
        for (WebUser.Role role : WebUser.Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            String password = passwords.next();
            if (users.add(new WebUser(name, encode(password), role), clock.now())) {
                console.say("  %-9s %s".formatted(name, password));
            }
        }
    }

    private String encode(String password) {
        return Optional.ofNullable(encoder.encode(password)).orElseThrow();
    }
}
