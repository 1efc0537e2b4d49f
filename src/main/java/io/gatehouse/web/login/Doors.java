package io.gatehouse.web.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Everything needs a login except health, the login page and what makes it look decent. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors {

    private static final String[] OPEN = {
        "/login", "/css/**", "/js/**", "/webjars/**", "/favicon*.svg", "/actuator/health", "/actuator/health/**"
    };
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    // The drawing library writes its labels with style attributes; scripts and style sheets stay ours alone.
    private static final String CONTENT_WITH_DIAGRAM =
            CONTENT.replace("style-src 'self';", "style-src 'self'; style-src-attr 'unsafe-inline';");
    private static final String[] DIAGRAMS = {"/accounts/*/processes/*", "/accounts/*/processes/*/instances/*"};
    private static final String CLIENT = "X-Gatehouse-Client";
    private static final String[] PEOPLE =
            Arrays.stream(WebUser.Role.values()).map(Enum::name).toArray(String[]::new);
    private static final String[] DECIDERS = {
        WebUser.Role.OPERATOR.name(), WebUser.Role.APPROVER.name(), WebUser.Role.ADMIN.name()
    };
    private static final String[] PEOPLE_AND_COMMAND_LINE = Stream.concat(
                    Arrays.stream(PEOPLE), Stream.of(LocalTokenFilter.ROLE))
            .toArray(String[]::new);

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, LocalToken token) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/api/**")
                                .hasAnyRole(PEOPLE_AND_COMMAND_LINE)
                                .requestMatchers(HttpMethod.GET, "/**")
                                .hasAnyRole(PEOPLE)
                                .requestMatchers(
                                        HttpMethod.POST,
                                        "/api/v1/accounts/*/halts/*/acknowledgement",
                                        "/api/v1/accounts/*/tasks/*/decision",
                                        "/api/v1/accounts/*/phase/advance",
                                        "/api/v1/accounts/*/notifications/test",
                                        "/api/v1/accounts/*/limits/changes",
                                        "/api/v1/accounts/*/trading/halt",
                                        "/api/v1/accounts/*/reconciliation",
                                        "/accounts/*/inbox/*/claim",
                                        "/accounts/*/inbox/*/unclaim",
                                        "/accounts/*/inbox/*/decision")
                                .hasAnyRole(DECIDERS)
                                .requestMatchers(
                                        HttpMethod.POST,
                                        "/accounts/*/emergency-stop",
                                        "/api/v1/emergency-stop",
                                        "/api/v1/accounts/*/emergency-stop",
                                        "/api/v1/accounts/*/drill",
                                        "/accounts/*/processes/*/retry",
                                        "/accounts/*/processes/*/jobs/*/retry")
                                .hasAnyRole(WebUser.Role.OPERATOR.name(), WebUser.Role.ADMIN.name())
                                .requestMatchers(
                                        HttpMethod.POST,
                                        "/api/v1/accounts/*/phase/override",
                                        "/accounts/*/processes/*/timers/*/fire")
                                .hasRole(WebUser.Role.ADMIN.name())
                                // Nothing else changes the desk; who adds something that does opens its door here.
                                .anyRequest()
                                .denyAll())
                .addFilterBefore(new LocalTokenFilter(token), UsernamePasswordAuthenticationFilter.class)
                // A browser cannot be made to send a header of ours from another site without asking us first.
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getHeader(CLIENT) != null))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                Doors::askForLogin, path.matcher("/api/**"))
                        // The page's script, not a person: it reloads the page, which then asks.
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path.matcher("/accounts/*/live"))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> request.getParameter("part") != null))
                .headers(Doors::headers);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .addHeaderWriter(Doors::letDiagramsBeLabelled)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }

    // Written after the general one, which it replaces.
    private static void letDiagramsBeLabelled(HttpServletRequest request, HttpServletResponse response) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        if (Arrays.stream(DIAGRAMS).anyMatch(page -> path.matcher(page).matches(request))) {
            response.setHeader("Content-Security-Policy", CONTENT_WITH_DIAGRAM);
        }
    }

    private static void askForLogin(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"gatehouse\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .print("{\"status\":401,\"title\":\"Unauthorized\",\"detail\":\"a login is needed: HTTP basic, or a"
                        + " session from /login\"}");
    }
}
