package io.gatehouse.web.login;

import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;

import io.gatehouse.time.DeskClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Whether who is at a page has shown a moment ago that it is they: what puts more money at risk is not decided from a
 * screen that somebody left open. A program shows its token with each request, and what that is for is its scope.
 */
public class FreshPassword {

    /** How long an entered password is good for. */
    public static final Duration LASTS = Duration.ofMinutes(5);

    private final AuthenticationProvider logins;
    private final DeskClock machine;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /**
     * By the machine's time.
     *
     * @param logins checks passwords, and counts wrong ones as at the login
     */
    FreshPassword(AuthenticationProvider logins, DeskClock machine) {
        this.logins = logins;
        this.machine = machine;
    }

    /** A login with the instant its password was entered, whatever the framework notes of it. */
    static Authentication enteredAt(Authentication login, Instant now) {
        UsernamePasswordAuthenticationToken dated = UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(login.getPrincipal(), "who has entered a password is somebody"),
                login.getCredentials(),
                login.getAuthorities().stream()
                        .map(each -> PASSWORD_AUTHORITY.equals(each.getAuthority())
                                ? FactorGrantedAuthority.withAuthority(PASSWORD_AUTHORITY)
                                        .issuedAt(now)
                                        .build()
                                : each)
                        .toList());
        dated.setDetails(login.getDetails());
        return dated;
    }

    /** Whether nothing further is asked of a login. */
    public boolean isFresh(Authentication login) {
        Instant oldest = machine.now().minus(LASTS);
        return login instanceof ApiTokenLogin
                || login.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(FactorGrantedAuthority.class::cast)
                        .filter(factor -> PASSWORD_AUTHORITY.equals(factor.getAuthority()))
                        .anyMatch(factor -> !factor.getIssuedAt().isBefore(oldest));
    }

    /**
     * Enters the password of who is logged in once more, for their session.
     *
     * @return why it does not count; empty when it does
     */
    public Optional<String> enter(
            Authentication login, String password, HttpServletRequest request, HttpServletResponse response) {
        UsernamePasswordAuthenticationToken again =
                UsernamePasswordAuthenticationToken.unauthenticated(login.getName(), password);
        again.setDetails(new WebAuthenticationDetails(request));
        try {
            Authentication known = logins.authenticate(again);
            if (known == null) {
                return Optional.of("nobody here checks passwords");
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(known);
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
            return Optional.empty();
        } catch (LockedException locked) {
            return Optional.of(String.valueOf(locked.getMessage()));
        } catch (AuthenticationException wrong) {
            return Optional.of("that is not the password of " + login.getName());
        }
    }
}
