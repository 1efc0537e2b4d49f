package io.gatehouse.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.web.MemoryWrongPasswords;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class FreshPasswordTest {

    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    private final SimulatedDeskClock machine = new SimulatedDeskClock(START);
    private final GuardedLogins logins =
            new GuardedLogins(passwords(), new LoginAttempts(new MemoryWrongPasswords(), machine), machine);
    private final FreshPassword fresh = new FreshPassword(logins, machine);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void nobodyIsLoggedIn() {
        SecurityContextHolder.clearContext();
    }

    private static DaoAuthenticationProvider passwords() {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(name -> User.withUsername(name)
                .password("{noop}right")
                .roles("APPROVER")
                .build());
        passwords.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return passwords;
    }

    private Authentication login() {
        return Objects.requireNonNull(
                logins.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("ann", "right")));
    }

    @Test
    void aPasswordIsGoodForFiveMinutesOfTheMachinesTime() {
        Authentication login = login();

        machine.advanceTo(START.plus(FreshPassword.LASTS));
        assertThat(fresh.isFresh(login)).isTrue();
        machine.advanceTo(START.plus(FreshPassword.LASTS).plusNanos(1_000));
        assertThat(fresh.isFresh(login)).isFalse();
    }

    @Test
    void aLoginWithoutAPasswordIsNeverFresh() {
        assertThat(fresh.isFresh(UsernamePasswordAuthenticationToken.authenticated(
                        "local-cli", "", AuthorityUtils.createAuthorityList("ROLE_LOCAL"))))
                .isFalse();
    }

    @Test
    void aTokenIsWhatItsScopeSays() {
        ApiToken token = new ApiToken(
                "t1", "test", "ann", Set.of(TokenScope.DECIDE), "h", START, START.plusSeconds(60), Optional.empty());

        assertThat(fresh.isFresh(new ApiTokenLogin(token, new WebUser("ann", "", WebUser.Role.APPROVER))))
                .isTrue();
    }

    @Test
    void enteringItAgainFreshensTheSession() {
        Authentication old = login();
        machine.advanceTo(START.plusSeconds(3_600));

        assertThat(fresh.enter(old, "right", request, response)).isEmpty();

        SecurityContext kept =
                (SecurityContext) Objects.requireNonNull(Objects.requireNonNull(request.getSession(false))
                        .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        Authentication now = Objects.requireNonNull(kept.getAuthentication());
        assertThat(now.getName()).isEqualTo("ann");
        assertThat(now.getAuthorities()).extracting(Object::toString).contains("ROLE_APPROVER");
        assertThat(fresh.isFresh(now)).isTrue();
        assertThat(fresh.isFresh(old)).isFalse();
    }

    @Test
    void wrongOnesCountAsAtTheLoginAndLockBoth() {
        Authentication login = login();

        for (int i = 0; i < LoginAttempts.MOST_OF_NAME; i++) {
            assertThat(fresh.enter(login, "guess", request, response)).contains("that is not the password of ann");
        }

        assertThat(fresh.enter(login, "right", request, response))
                .hasValueSatisfying(why -> assertThat(why).contains("too many wrong passwords"));
        assertThat(request.getSession(false)).isNull();
    }
}
