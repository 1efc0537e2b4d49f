package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.web.login.WebUser;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Somebody with every right a login can have tries to get around the gates, and somebody with few tries to get more. */
class GatesHaveNoWayAroundTest extends ApiDeskTest {

    private static final String HALT = "{\"reason\":\"a test halts\"}";

    /** An open task to get around: somebody halts, and somebody has to let trading go on. */
    private String openTask() {
        if (state().equals("ACTIVE")) {
            assertThat(post(PAPER + "/trading/halt", HALT, person("operator")).status())
                    .isEqualTo(200);
        }
        await().until(() -> halts().findAny().isPresent());
        return halts().findFirst().orElseThrow().path("id").asString();
    }

    private Stream<JsonNode> halts() {
        return tasks().path("data")
                .valueStream()
                .filter(task -> task.path("process").asString().equals("breaker-halt"));
    }

    private JsonNode tasks() {
        return get(PAPER + "/tasks", person("viewer")).json();
    }

    private String state() {
        return get(PAPER + "/trading", person("viewer")).json().path("state").asString();
    }

    private String instance() {
        return get(PAPER + "/process-instances?state=RUNNING", person("viewer"))
                .json()
                .path("data")
                .get(0)
                .path("id")
                .asString();
    }

    private void assertStillWaits(String task) {
        assertThat(state()).isEqualTo("HALTED");
        assertThat(get(PAPER + "/tasks/" + task, person("viewer")).status()).isEqualTo(200);
    }

    @Test
    void nobodyWritesAVariable() {
        String task = openTask();
        String variables = PAPER + "/process-instances/" + instance() + "/variables";
        String before = get(variables, person("viewer")).text();

        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            for (String path : List.of(
                    variables,
                    variables + "/approved",
                    PAPER + "/tasks/" + task + "/variables",
                    "/api/v1/runtime/process-instances/" + instance() + "/variables",
                    "/process-api/runtime/process-instances/" + instance() + "/variables")) {
                assertThat(send(method, path, "[{\"name\":\"approved\",\"value\":true}]", person("admin"))
                                .status())
                        .as(method + " " + path)
                        .isEqualTo(403);
            }
        }
        post(
                PAPER + "/tasks/" + task + "/decision",
                "{\"reason\":\"\",\"approved\":\"true\",\"dueOn\":\"now\"}",
                person("operator"));

        assertThat(get(variables, person("viewer")).text()).isEqualTo(before);
        assertStillWaits(task);
    }

    @Test
    void nobodyDeploysStartsDeletesOrMovesAProcess() {
        String task = openTask();
        String instance = instance();

        for (String path : List.of(
                "/api/v1/processes",
                "/api/v1/processes/phase-advance",
                "/api/v1/processes/phase-advance/xml",
                "/api/v1/deployments",
                "/api/v1/repository/deployments",
                "/process-api/repository/deployments",
                PAPER + "/process-instances",
                PAPER + "/process-instances/" + instance,
                PAPER + "/process-instances/" + instance + "/change-state",
                PAPER + "/jobs",
                "/actuator/env",
                "/actuator/loggers/root",
                "/actuator/flowable",
                "/actuator/shutdown",
                "/h2-console/login.do")) {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                assertThat(send(method, path, "{\"key\":\"phase-advance\"}", person("admin"))
                                .status())
                        .as(method + " " + path)
                        .isEqualTo(403);
            }
        }

        assertStillWaits(task);
    }

    @Test
    void aTaskIsNotCompletedWithoutItsForm() {
        String task = openTask();

        assertThat(post(PAPER + "/tasks/" + task, "{\"action\":\"complete\"}", person("admin"))
                        .status())
                .isEqualTo(403);
        assertThat(post(PAPER + "/tasks/" + task + "/complete", "{}", person("admin"))
                        .status())
                .isEqualTo(403);
        assertThat(post(PAPER + "/tasks/" + task + "/decision", "{}", person("operator"))
                        .code())
                .isEqualTo("invalid-form");
        assertThat(post(
                                PAPER + "/tasks/" + task + "/decision",
                                "{\"seen\":\"false\",\"reason\":\"I want to\"}",
                                person("operator"))
                        .code())
                .isEqualTo("invalid-form");

        assertStillWaits(task);
    }

    @Test
    void aTaskIsNotDecidedWithoutTheRight() throws Exception {
        String task = openTask();
        String answers = "{\"seen\":\"true\",\"reason\":\"I want to\"}";
        String decision = PAPER + "/tasks/" + task + "/decision";
        String reads = tokenOf("operator", "\"read\",\"operate\"");

        assertThat(post(decision, answers, List.of()).status()).isIn(401, 403);
        assertThat(post(decision, answers, person("viewer")).status()).isEqualTo(403);
        assertThat(post(decision, answers, commandLine(), "X-Gatehouse-Client", "cli")
                        .status())
                .isEqualTo(403);
        assertThat(post(decision, answers, token(reads)).code()).isEqualTo("not-allowed");
        assertThat(post(PAPER + "/tasks/" + task + "/claim", "{}", token(reads)).status())
                .isEqualTo(403);
        assertThat(post(decision.replace("paper", "other"), answers, person("operator"))
                        .status())
                .isEqualTo(404);

        assertStillWaits(task);
    }

    @Test
    void whoHasClaimedATaskIsNotPassedBy() {
        String task = openTask();
        addPerson("otto", WebUser.Role.OPERATOR);

        Reply claimed = post(PAPER + "/tasks/" + task + "/claim", "{}", person("operator"));
        assertThat(claimed.json().path("claimedBy").asString()).isEqualTo("operator");
        assertThat(post(
                                PAPER + "/tasks/" + task + "/decision",
                                "{\"seen\":\"true\",\"reason\":\"me first\"}",
                                person("otto"))
                        .code())
                .isEqualTo("refused");
        assertThat(post(PAPER + "/tasks/" + task + "/unclaim", "", person("otto"))
                        .code())
                .isEqualTo("refused");
        assertThat(post(PAPER + "/tasks/" + task + "/unclaim", "", person("operator"))
                        .status())
                .isEqualTo(200);

        assertStillWaits(task);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/accounts/paper/trading/halt",
                "/api//v1/accounts/paper/trading/halt",
                "/api/v1/accounts/paper//trading/halt",
                "/api/v1/accounts/paper;v=1/trading/halt",
                "/api/v1/accounts/paper/trading;jsessionid=1/halt",
                "/api/v1/accounts/paper%2ftrading/halt",
                "/api/v1/accounts/paper/trading%2Fhalt",
                "/api/v1/accounts/paper/trading%252Fhalt",
                "/api/v1/accounts/paper/status/../trading/halt",
                "/api/v1/accounts/paper/status/%2e%2e/trading/halt",
                "/api/v1/accounts/paper/status/..;/trading/halt",
                "/css/..%2fapi/v1/accounts/paper/trading/halt",
                "/css/../api/v1/accounts/paper/trading/halt",
                "/API/v1/accounts/paper/trading/halt",
                "/api/v1/accounts/paper/trading/halt/",
                "/api/v1/accounts/paper/trading/halt.json",
                "/api/v1/accounts/paper/trading/halt%00",
                "/api/v1/accounts/paper/trading/halt%0a",
                "/api/v1/accounts/paper/trading\\halt",
                "/login/../api/v1/accounts/paper/trading/halt"
            })
    void noSpellingOfAnAddressGetsAViewerThrough(String path) {
        String trips = trips();

        assertThat(send("POST", path.replace("\\", "%5c"), HALT, person("viewer"))
                        .status())
                .isIn(400, 403, 404);
        assertThat(send("POST", path.replace("\\", "%5c"), HALT, List.of("X-Gatehouse-Client", "x"))
                        .status())
                .isIn(302, 400, 401, 403, 404);

        assertThat(trips()).isEqualTo(trips);
    }

    private String trips() {
        return get(PAPER + "/breakers", person("viewer")).text();
    }

    @Test
    void noHeaderOrParameterTurnsAGetIntoSomethingElse() {
        String trips = trips();
        String halt = PAPER + "/trading/halt";

        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            assertThat(send("GET", halt, "", person("operator"), header, "POST").status())
                    .isIn(404, 405);
        }
        assertThat(get(halt + "?_method=POST", person("operator")).status()).isIn(404, 405);
        for (String header : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix")) {
            assertThat(send("POST", PAPER + "/status", HALT, person("operator"), header, halt)
                            .status())
                    .isEqualTo(403);
        }

        assertThat(trips()).isEqualTo(trips);
    }

    @Test
    void aBrowserLedByAnotherSiteChangesNothing() {
        List<String> cookies = List.of("Authorization", basic("operator", passwordOf("operator")));

        assertThat(post(PAPER + "/trading/halt", HALT, cookies).code()).isEqualTo("forged");
    }

    @Test
    void manyWrongPasswordsLockANameOutOfApiAndPage() {
        addPerson("lola", WebUser.Role.OPERATOR);
        List<String> wrong = List.of("Authorization", basic("lola", "a guess"));
        for (int i = 0; i < 5; i++) {
            assertThat(get(PAPER + "/status", wrong).code()).isEqualTo("login-needed");
        }

        Reply locked = get(PAPER + "/status", person("lola"));

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.code()).isEqualTo("login-locked");
        assertThat(locked.header("Retry-After")).isEqualTo("900");
    }

    @Test
    void aRequestKeepsItsIdAndAProblemNamesIt() {
        String id = UUID.randomUUID().toString();

        Reply known = get(PAPER + "/nothing", person("viewer"), "X-Request-Id", id);
        assertThat(known.header("X-Request-Id")).isEqualTo(id);
        assertThat(known.json().path("requestId").asString()).isEqualTo(id);
        assertThat(get(PAPER + "/status", List.of(), "X-Request-Id", id)
                        .json()
                        .path("requestId")
                        .asString())
                .isEqualTo(id);
        assertThat(get(PAPER + "/status", person("viewer"), "X-Request-Id", "two words")
                        .header("X-Request-Id"))
                .matches("[0-9a-f]{16}");
    }
}
