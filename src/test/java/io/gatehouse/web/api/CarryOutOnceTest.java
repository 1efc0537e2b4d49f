package io.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.web.jdbc.OpenKeptAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DatabaseTest
class CarryOutOnceTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final String HALT = "/api/v1/accounts/paper/trading/halt";

    private final KeptAnswers answers = OpenKeptAnswers.of(TestDatabase.of("web"));
    private final List<String> carriedOut = new ArrayList<>();
    private final String key = TestDatabase.newAccount();
    private int status = 200;

    private final FilterChain desk = (request, response) -> {
        carriedOut.add(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        ((HttpServletResponse) response).setStatus(status);
        response.setContentType("application/json");
        response.getWriter().print("{\"done\":" + carriedOut.size() + "}");
    };

    private MockHttpServletResponse send(String uri, String person, String word, String body)
            throws IOException, ServletException {
        return send(uri, person, word, body, desk);
    }

    private MockHttpServletResponse send(String uri, String person, String word, String body, FilterChain behind)
            throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", uri);
        Principal login = () -> person;
        request.setUserPrincipal(login);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.addHeader("Idempotency-Key", word);
        MockHttpServletResponse response = new MockHttpServletResponse();
        // Another filter each time: what it knows stands in the database, as after a restart.
        new CarryOutOnce(answers, new SimulatedDeskClock(NOW)).doFilter(request, response, behind);
        return response;
    }

    @Test
    void theSameCommandAgainGetsTheFirstAnswerAlsoAfterARestart() throws Exception {
        assertThat(send(HALT, "ann", key, "{\"reason\":\"odd\"}").getContentAsString())
                .isEqualTo("{\"done\":1}");

        MockHttpServletResponse again = send(HALT, "ann", key, "{\"reason\":\"odd\"}");

        assertThat(again.getContentAsString()).isEqualTo("{\"done\":1}");
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentType()).startsWith("application/json");
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(carriedOut).containsExactly("{\"reason\":\"odd\"}");
    }

    @Test
    void aKeyIsForOneRequestOfOnePerson() throws Exception {
        send(HALT, "ann", key, "{\"reason\":\"odd\"}");

        MockHttpServletResponse other = send(HALT, "ann", key, "{\"reason\":\"even\"}");
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("\"code\":\"key-reused\"");
        assertThat(send("/api/v1/accounts/live/trading/halt", "ann", key, "{\"reason\":\"odd\"}")
                        .getStatus())
                .as("the address is a part of the request")
                .isEqualTo(422);
        assertThat(carriedOut).hasSize(1);

        assertThat(send(HALT, "bob", key, "{\"reason\":\"even\"}").getStatus()).isEqualTo(200);
        assertThat(carriedOut).hasSize(2);
    }

    @Test
    void whatTheDeskRefusedStaysRefusedAndWhatFailedMayBeTriedAgain() throws Exception {
        status = 409;
        send(HALT, "ann", key, "{}");
        assertThat(send(HALT, "ann", key, "{}").getStatus()).isEqualTo(409);
        assertThat(carriedOut).hasSize(1);

        status = 503;
        send(HALT, "ann", key + "-b", "{}");
        status = 200;
        assertThat(send(HALT, "ann", key + "-b", "{}").getStatus()).isEqualTo(200);
        assertThat(carriedOut).hasSize(3);
    }

    @Test
    void aCommandThatFailsInTheMiddleMayBeTriedAgain() {
        FilterChain broken = (request, response) -> {
            throw new IllegalStateException("no");
        };

        assertThatThrownBy(() -> send(HALT, "ann", key, "{}", broken)).isInstanceOf(IllegalStateException.class);

        assertThat(answers.find(new KeptAnswers.Key("ann", key))).isEmpty();
    }

    @Test
    void aCommandThatWasCutOffIsNotCarriedOutAgain() throws Exception {
        FilterChain again = (request, response) -> {
            assertThat(send(HALT, "ann", key, "{}").getContentAsString()).contains("\"code\":\"key-in-use\"");
            response.getWriter().print("{}");
        };

        assertThat(send(HALT, "ann", key, "{}", again).getStatus()).isEqualTo(200);
        assertThat(carriedOut).isEmpty();
    }

    @Test
    void secretsAreNotKept() throws Exception {
        assertThat(send("/api/v1/tokens", "ann", key, "{}").getContentAsString())
                .contains("\"code\":\"key-not-taken\"");
        assertThat(send("/api/v1/accounts/paper/phase/override", "ann", key, "{}")
                        .getStatus())
                .isEqualTo(400);
        assertThat(carriedOut).isEmpty();
    }

    @Test
    void anEmergencyStopWaitsForNoRecord() throws Exception {
        send("/api/v1/emergency-stop", "ann", key, "{}");
        send("/api/v1/emergency-stop", "ann", key, "{}");

        assertThat(carriedOut).hasSize(2);
        assertThat(answers.find(new KeptAnswers.Key("ann", key))).isEmpty();
    }

    @Test
    void malformedKeysAndEndlessBodiesAreRefused() throws Exception {
        assertThat(send(HALT, "ann", "a key", "{}").getContentAsString()).contains("\"code\":\"key-not-taken\"");
        assertThat(send(HALT, "ann", key, "x".repeat(BodyRead.MOST + 1)).getStatus())
                .isEqualTo(400);
        assertThat(carriedOut).isEmpty();
    }
}
