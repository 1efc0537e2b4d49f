package io.gatehouse.web.login;

import io.gatehouse.web.ProblemAnswer;
import io.gatehouse.web.ProblemCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Builds the desk's security from the {@link DoorTable}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors {

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    // The drawing library writes its labels with style attributes; scripts and style sheets stay ours alone.
    private static final String CONTENT_WITH_DIAGRAM =
            CONTENT.replace("style-src 'self';", "style-src 'self'; style-src-attr 'unsafe-inline';");
    // The page that shows the API writes one style sheet of its own: that one is let through by its hash, and no other.
    private static final String CONTENT_OF_API = CONTENT.replace(
            "style-src 'self';", "style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w=';");
    private static final String API = "/swagger-ui/**";
    private static final String[] DIAGRAMS = {"/accounts/*/processes/*", "/accounts/*/processes/*/instances/*"};
    private static final String CLIENT = "X-Gatehouse-Client";
    private static final AccessDeniedHandler PAGES = new AccessDeniedHandlerImpl();

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, LocalToken token, ApiTokenFilter apiTokens) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        http.authorizeHttpRequests(Doors::open)
                .addFilterBefore(new LocalTokenFilter(token), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(apiTokens, UsernamePasswordAuthenticationFilter.class)
                // A browser cannot be made to send a header of ours from another site without asking us first.
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getHeader(CLIENT) != null
                        || ApiTokenFilter.shown(request).isPresent()))
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, problem) -> response.sendRedirect(
                                problem instanceof LockedException ? "/login?locked" : "/login?error")))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .httpBasic(basic -> basic.authenticationEntryPoint(Doors::askForLogin))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                Doors::askForLogin, path.matcher("/api/**"))
                        // The page's script, not a person: it reloads the page, which then asks.
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path.matcher("/accounts/*/live"))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> request.getParameter("part") != null)
                        .accessDeniedHandler(Doors::sayNo))
                .headers(Doors::headers);
        return http.build();
    }

    /** Every door of the table, in its order; what it does not name is shut. */
    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll();
        for (Door door : DoorTable.doors()) {
            requests.requestMatchers(door.method(), door.path())
                    .access((login, context) -> new AuthorizationDecision(door.admits(
                            Optional.ofNullable(login.get()).map(Visitor::of).orElse(Visitor.NOBODY))));
        }
        requests.anyRequest().denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .addHeaderWriter(Doors::letLibrariesDraw)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }

    // Written after the general one, which it replaces.
    private static void letLibrariesDraw(HttpServletRequest request, HttpServletResponse response) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        if (Arrays.stream(DIAGRAMS).anyMatch(page -> path.matcher(page).matches(request))) {
            response.setHeader("Content-Security-Policy", CONTENT_WITH_DIAGRAM);
        } else if (path.matcher(API).matches(request)) {
            response.setHeader("Content-Security-Policy", CONTENT_OF_API);
        }
    }

    private static void askForLogin(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        if (problem instanceof LockedException locked) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(LoginAttempts.WINDOW.toSeconds()));
            ProblemAnswer.write(response, ProblemCode.LOGIN_LOCKED, String.valueOf(locked.getMessage()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"gatehouse\"");
        ProblemAnswer.write(
                response,
                ProblemCode.LOGIN_NEEDED,
                "a login is needed: an API token, HTTP basic, or a session from /login");
    }

    private static void sayNo(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith("/api")) {
            PAGES.handle(request, response, problem);
            return;
        }
        if (problem instanceof CsrfException) {
            ProblemAnswer.write(
                    response,
                    ProblemCode.FORGED,
                    "a change needs an API token, or the header X-Gatehouse-Client: no other site can send that");
            return;
        }
        ProblemAnswer.write(
                response,
                ProblemCode.NOT_ALLOWED,
                request.getMethod() + " is not open here to this login; docs/web.md has who may do what");
    }
}
