package io.gatehouse.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.web.MemoryWrongPasswords;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;

class LoginAttemptsTest {

    private static final String HERE = "127.0.0.1";

    private final SimulatedDeskClock machine = new SimulatedDeskClock(Instant.parse("2026-01-05T12:00:00Z"));
    private final LoginAttempts attempts = new LoginAttempts(new MemoryWrongPasswords(), machine);

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(name, HERE);
        }
    }

    @Test
    void fiveWrongPasswordsLockANameForAQuarterOfAnHour() {
        fail("ann", LoginAttempts.MOST_OF_NAME - 1);
        assertThat(attempts.lockedUntil("ann", HERE)).isEmpty();

        fail("ann", 1);

        assertThat(attempts.lockedUntil("ann", "elsewhere")).contains(Instant.parse("2026-01-05T12:15:00Z"));
        assertThat(attempts.lockedUntil("bob", HERE)).isEmpty();
        machine.advanceTo(Instant.parse("2026-01-05T12:15:00Z"));
        assertThat(attempts.lockedUntil("ann", HERE)).isEmpty();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesOfItsName() {
        fail("ann", LoginAttempts.MOST_OF_NAME - 1);

        attempts.succeeded("ann");
        fail("ann", 1);

        assertThat(attempts.lockedUntil("ann", HERE)).isEmpty();
    }

    @Test
    void manyNamesFromOneAddressLockTheAddress() {
        for (int i = 0; i < LoginAttempts.MOST_FROM_ADDRESS; i++) {
            attempts.failed("name" + i, HERE);
        }

        assertThat(attempts.lockedUntil("ann", HERE)).isPresent();
        assertThat(attempts.lockedUntil("ann", "elsewhere")).isEmpty();
    }

    @Test
    void aLockedNameIsRefusedWithItsRightPasswordToo() {
        GuardedLogins logins = new GuardedLogins(new OnlyRight(), attempts, machine);
        Authentication right = UsernamePasswordAuthenticationToken.unauthenticated("ann", "right");
        Authentication wrong = UsernamePasswordAuthenticationToken.unauthenticated("ann", "wrong");

        assertThat(logins.authenticate(right)).isNotNull();
        for (int i = 0; i < LoginAttempts.MOST_OF_NAME; i++) {
            assertThatThrownBy(() -> logins.authenticate(wrong)).isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> logins.authenticate(right))
                .isInstanceOf(LockedException.class)
                .hasMessageContaining("before 12:15 UTC");
        assertThat(logins.supports(UsernamePasswordAuthenticationToken.class)).isTrue();
    }

    @Test
    void guessesSentAllAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
        OnlyRight passwords = new OnlyRight();
        GuardedLogins logins = new GuardedLogins(passwords, attempts, machine);
        int guesses = 16;
        CountDownLatch together = new CountDownLatch(guesses);
        ExecutorService threads = Executors.newFixedThreadPool(guesses);
        try {
            List<Future<?>> all = IntStream.range(0, guesses)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return logins.authenticate(
                                UsernamePasswordAuthenticationToken.unauthenticated("ann", "guess " + i));
                    }))
                    .toList();
            for (Future<?> guess : all) {
                assertThatThrownBy(guess::get).hasCauseInstanceOf(AuthenticationException.class);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(passwords.checked).hasValue(LoginAttempts.MOST_OF_NAME);
    }

    /** Knows one password. */
    private static final class OnlyRight implements AuthenticationProvider {

        private final AtomicInteger checked = new AtomicInteger();

        @Override
        public Authentication authenticate(Authentication login) {
            checked.incrementAndGet();
            if (!"right".equals(login.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
            return UsernamePasswordAuthenticationToken.authenticated(
                    login.getName(), "", AuthorityUtils.createAuthorityList("ROLE_OPERATOR"));
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return true;
        }
    }
}
