package io.gatehouse.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.gatehouse.web.WebTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DoorsTest extends WebTest {

    private static final Path TOKEN = Path.of("target/web-test-desk/cli-token");

    private MvcTestResult nobody(String uri) {
        return mvc().get().uri(uri).accept("text/html").exchange();
    }

    private MvcTestResult commandLine(String token, String uri) {
        return mvc().get().uri(uri).header("X-Gatehouse-Local-Token", token).exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/css/desk.css", "/js/desk.js", "/favicon.svg"})
    void openToEverybody(String uri) {
        assertThat(nobody(uri)).hasStatusOk();
    }

    @Test
    void sendsAPersonToTheLogin() {
        assertThat(nobody("/")).hasStatus(HttpStatus.FOUND).hasHeader("Location", "/login");
        assertThat(nobody("/actuator/env")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void tellsAProgramThatALoginIsNeeded() {
        assertThat(nobody("/api/v1/accounts/paper/status"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType("application/problem+json")
                .hasHeader("WWW-Authenticate", "Basic realm=\"gatehouse\"");
    }

    @Test
    void tellsThePagesScriptInsteadOfGivingItALoginPage() {
        assertThat(nobody("/accounts/paper/inbox?part=list")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "approver"})
    void letsInWhoeverHasTheWordThatWasSaidAtTheFirstStart(String name) {
        String password = heard().passwordOf(name);

        assertThat(mvc().get().uri("/api/v1/accounts/paper/status").with(httpBasic(name, password)))
                .hasStatusOk();
        assertThat(mvc().get().uri("/api/v1/accounts/paper/status").with(httpBasic(name, password + "x")))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc().post()
                        .uri("/login")
                        .param("username", name)
                        .param("password", password)
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", "/");
    }

    @Test
    void aWrongPasswordLeadsBackToTheLogin() {
        assertThat(mvc().post()
                        .uri("/login")
                        .param("username", "operator")
                        .param("password", "guess")
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", "/login?error");
    }

    @Test
    void aLoginWithoutThePagesOwnTokenIsForged() {
        assertThat(mvc().post().uri("/login").param("username", "operator").param("password", "guess"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void knowsTheCommandLineByTheTokenInItsFile() throws IOException {
        String token = Files.readString(TOKEN).strip();

        assertThat(commandLine(token, "/api/v1/accounts/paper/status")).hasStatusOk();
        assertThat(commandLine(token + "0", "/api/v1/accounts/paper/status")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(commandLine(token, "/")).as("the API only").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(TOKEN)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingCanBeChanged(String method) {
        String password = heard().passwordOf("operator");

        assertThat(mvc().method(HttpMethod.valueOf(method))
                        .uri("/api/v1/accounts/paper/status")
                        .with(httpBasic("operator", password))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aPageWithADiagramMayHaveStyleAttributesAndNothingElseMore() {
        for (String page : List.of("/accounts/paper/processes/some", "/accounts/paper/processes/some/instances/1")) {
            assertThat(nobody(page))
                    .headers()
                    .hasHeaderSatisfying(
                            "Content-Security-Policy",
                            values -> assertThat(values)
                                    .singleElement()
                                    .asString()
                                    .contains(
                                            "script-src 'self';", "style-src 'self'; style-src-attr 'unsafe-inline';"));
        }
    }

    @Test
    void everyAnswerForbidsForeignScriptsAndFrames() {
        assertThat(nobody("/login"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values)
                                .singleElement()
                                .asString()
                                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"))
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("X-Frame-Options", "DENY");
    }
}
