package io.gatehouse.web.login;

import io.gatehouse.time.DeskClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks passwords, and stops doing so for who has been wrong too often. One at a time: guesses that are sent all at
 * once are counted like any others, and their hashing leaves the rest of the processor to the desk.
 */
final class GuardedLogins implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedLogins.class);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final AuthenticationProvider passwords;
    private final LoginAttempts attempts;
    private final DeskClock machine;
    private final Lock oneAtATime = new ReentrantLock();

    GuardedLogins(AuthenticationProvider passwords, LoginAttempts attempts, DeskClock machine) {
        this.passwords = passwords;
        this.attempts = attempts;
        this.machine = machine;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication login) {
        oneAtATime.lock();
        try {
            return check(login);
        } finally {
            oneAtATime.unlock();
        }
    }

    private @Nullable Authentication check(Authentication login) {
        String name = login.getName();
        String address = address(login);
        Optional<Instant> locked = attempts.lockedUntil(name, address);
        if (locked.isPresent()) {
            throw new LockedException("too many wrong passwords; nobody logs in by this name or from this address"
                    + " before " + CLOCK.format(locked.get()));
        }
        try {
            Authentication known = passwords.authenticate(login);
            attempts.succeeded(name);
            return known == null ? null : FreshPassword.enteredAt(known, machine.now());
        } catch (BadCredentialsException wrong) {
            attempts.failed(name, address);
            // Not the name: people type their password into the wrong field.
            LOG.warn("A wrong name or password from {}", address);
            throw wrong;
        }
    }

    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "elsewhere";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
