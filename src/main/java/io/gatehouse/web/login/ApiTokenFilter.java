package io.gatehouse.web.login;

import io.gatehouse.time.DeskClock;
import io.gatehouse.web.ProblemAnswer;
import io.gatehouse.web.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a program by the API token it shows. One that is void is refused at once, whatever else the request has. */
final class ApiTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final ApiTokens tokens;
    private final WebUsers users;
    private final DeskClock machine;

    /** @param machine the machine's time: a simulated day lasts seconds, and a token should not */
    ApiTokenFilter(ApiTokens tokens, WebUsers users, DeskClock machine) {
        this.tokens = tokens;
        this.users = users;
        this.machine = machine;
    }

    /** The secret a request shows; no other site can make a browser show one. */
    static Optional<String> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> secret = shown(request);
        if (secret.isPresent()) {
            Optional<ApiTokenLogin> login = login(secret.get());
            if (login.isEmpty()) {
                ProblemAnswer.write(
                        response,
                        ProblemCode.TOKEN_INVALID,
                        "this token is not known, has expired or was revoked; make another one in the settings");
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(login.get());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** With the rights its owner has now, not those of when it was made. */
    private Optional<ApiTokenLogin> login(String secret) {
        return tokens.findByHash(ApiToken.hashOf(secret))
                .filter(token -> token.isValidAt(machine.now()))
                .flatMap(token -> users.find(token.owner()).map(owner -> new ApiTokenLogin(token, owner)));
    }
}
