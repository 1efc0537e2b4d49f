package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SuppressWarnings("NullAway.Init")
class EmergencyStopApiTest extends WebTest {

    private static final AccountId PAPER = new AccountId("paper");

    @Autowired
    private StopFile stops;

    @AfterEach
    void nothingIsStopped() throws IOException {
        stops.lift(PAPER, List.of());
    }

    private MvcTestResult post(String path, String body, String role) {
        return mvc().post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user("ann").roles(role))
                .with(csrf())
                .exchange();
    }

    @Test
    void stopsEverythingForAnOperatorWhoConfirms() {
        assertThat(post("/api/v1/emergency-stop", "{\"confirm\":\"STOP\",\"reason\":\"mad\"}", "OPERATOR"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"person\":\"ann\",\"reason\":\"mad\",\"proven\":false,\"data\":[]}");
        assertThat(stops.inForce(PAPER))
                .singleElement()
                .satisfies(stop -> assertThat(stop.scope()).isEqualTo("ALL"));
    }

    @Test
    void stopsOneAccount() {
        assertThat(post("/api/v1/accounts/paper/emergency-stop", "{\"confirm\":\"STOP\",\"flatten\":true}", "ADMIN"))
                .hasStatusOk();
        assertThat(stops.inForce(PAPER)).singleElement().satisfies(stop -> {
            assertThat(stop.scope()).isEqualTo("paper");
            assertThat(stop.note().flatten()).isTrue();
        });
    }

    @Test
    void withoutTheWordNothingIsStopped() {
        for (String body : List.of("{}", "{\"confirm\":\"stop\"}", "{\"confirm\":null}")) {
            assertThat(post("/api/v1/emergency-stop", body, "OPERATOR"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("nothing was stopped");
        }
        assertThat(stops.of(PAPER)).isEmpty();
    }

    @Test
    void anAccountThatNobodyRunsIsUnknown() {
        assertThat(post("/api/v1/accounts/papr/emergency-stop", "{\"confirm\":\"STOP\"}", "OPERATOR"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anApproverDoesNotStop() {
        assertThat(post("/api/v1/emergency-stop", "{\"confirm\":\"STOP\"}", "APPROVER"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(stops.of(PAPER)).isEmpty();
    }
}
