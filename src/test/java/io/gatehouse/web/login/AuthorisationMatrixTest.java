package io.gatehouse.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.web.ApiDeskTest;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every endpoint of the running desk, asked for by everybody there is, opens to exactly whom the table in the
 * documentation says. Requests go through the desk's own security and end there, so nothing is carried out.
 */
class AuthorisationMatrixTest extends ApiDeskTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final ApplicationContext context = desk();
    private final Filter security = context.getBean("springSecurityFilterChain", Filter.class);
    private final ApiTokens tokens = context.getBean(ApiTokens.class);

    /** @param expected what a row of the page says of the caller */
    private record Caller(
            String name, Map<String, String> headers, Optional<WebUser.Role> role, Predicate<DoorText.Row> expected) {}

    /** @param pattern as it is mapped */
    private record Endpoint(String method, String pattern) {

        String uri() {
            return pattern.replace("{account}", "paper")
                    .replaceAll("\\{[^/]+}", "x1")
                    .replace("/**", "/some/thing");
        }
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> endpoints.addAll(endpoints(info)));
        }
        assertThat(endpoints).hasSizeGreaterThan(70);
        return endpoints;
    }

    private static List<Endpoint> endpoints(RequestMappingInfo info) {
        Collection<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? METHODS
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Endpoint(method, pattern)))
                .toList();
    }

    private List<Caller> callers() throws IOException {
        List<Caller> callers = new ArrayList<>();
        callers.add(new Caller("nobody", Map.of(), Optional.empty(), DoorText.Row::withoutLogin));
        callers.add(new Caller(
                "command line",
                Map.of(commandLine().get(0), commandLine().get(1)),
                Optional.empty(),
                DoorText.Row::commandLine));
        for (WebUser.Role role : WebUser.Role.values()) {
            callers.add(new Caller(role.name(), Map.of(), Optional.of(role), row -> row.person(role)));
            for (TokenScope scope : TokenScope.values()) {
                callers.add(new Caller(
                        scope + " token of " + role,
                        Map.of("Authorization", "Bearer " + token(role, scope)),
                        Optional.empty(),
                        row -> row.token(role, scope)));
            }
        }
        return callers;
    }

    private String token(WebUser.Role role, TokenScope scope) {
        String secret = "matrix-" + role + scope;
        if (tokens.findByHash(ApiToken.hashOf(secret)).isEmpty()) {
            tokens.add(new ApiToken(
                    ApiToken.hashOf(secret).substring(0, 12),
                    "matrix",
                    role.name().toLowerCase(Locale.ROOT),
                    Set.of(scope),
                    ApiToken.hashOf(secret),
                    Instant.EPOCH,
                    Instant.parse("2999-01-01T00:00:00Z"),
                    Optional.empty()));
        }
        return secret;
    }

    private boolean isLetIn(Caller caller, String method, String uri) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, uri);
        // Some are wrong logins, which count against who sends them.
        request.setRemoteAddr("192.0.2.1");
        request.addHeader("X-Gatehouse-Client", "test");
        caller.headers().forEach(request::addHeader);
        caller.role()
                .ifPresent(role -> request.getSession()
                        .setAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                        "somebody", "", AuthorityUtils.createAuthorityList("ROLE_" + role)))));
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain behind = new MockFilterChain();
        try {
            security.doFilter(request, response, behind);
        } finally {
            SecurityContextHolder.clearContext();
        }
        boolean letIn = behind.getRequest() != null;
        assertThat(letIn || Set.of(302, 401, 403).contains(response.getStatus()))
                .as("%s %s by %s is answered with %s", method, uri, caller.name(), response.getStatus())
                .isTrue();
        return letIn;
    }

    @Test
    void everyEndpointOpensToExactlyWhomThePageSays() throws Exception {
        List<DoorText.Row> rows = DoorText.rows(Files.readString(Path.of("docs", "web.md")));
        Map<String, Boolean> wrong = new LinkedHashMap<>();
        List<Caller> callers = callers();
        int asked = 0;
        for (Endpoint endpoint : endpoints()) {
            for (Caller caller : callers) {
                for (String method : METHODS) {
                    boolean expected = rows.stream()
                            .filter(row -> row.fits(method, endpoint.uri()))
                            .findFirst()
                            .filter(caller.expected())
                            .isPresent();
                    boolean letIn = isLetIn(caller, method, endpoint.uri());
                    asked++;
                    if (letIn != expected) {
                        wrong.put(method + " " + endpoint.uri() + " by " + caller.name(), letIn);
                    }
                }
            }
        }

        assertThat(wrong)
                .as("let in against the page, or not; of %d asked", asked)
                .isEmpty();
    }

    @Test
    void noEndpointWasForgotten() {
        Set<String> doors = Set.copyOf(DoorTable.doors().stream()
                .map(door -> door.method() + " " + door.path())
                .toList());

        Stream<Endpoint> needRowsOfTheirOwn = endpoints().stream()
                .filter(endpoint -> endpoint.pattern().startsWith("/api")
                        || !endpoint.method().equals("GET"))
                // Where the container leads its own failures; asked for directly it is shut but for GET.
                .filter(endpoint -> !endpoint.pattern().equals("/error"));

        assertThat(needRowsOfTheirOwn.map(endpoint -> endpoint.method() + " " + endpoint.pattern()))
                .allMatch(doors::contains);
    }
}
