package io.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.web.ApiDeskTest;
import io.gatehouse.web.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ListsApiTest extends ApiDeskTest {

    private static final List<String> LOOKS = person("viewer");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts",
                "/api/v1/processes",
                PAPER + "/positions",
                PAPER + "/signals",
                PAPER + "/orders",
                PAPER + "/sessions",
                PAPER + "/artifacts",
                PAPER + "/breakers",
                PAPER + "/tasks",
                PAPER + "/process-instances",
                PAPER + "/jobs",
                PAPER + "/incidents",
                PAPER + "/audit",
                PAPER + "/notifications",
                PAPER + "/drills",
                PAPER + "/phase/requests"
            })
    void everyListHasTheNamesOfFlowablesRest(String path) {
        JsonNode list = get(path + "?size=2&order=desc", LOOKS).json();

        assertThat(list.path("data").isArray()).as(list.toString()).isTrue();
        assertThat(list.path("data").size()).isLessThanOrEqualTo(2);
        assertThat(list.path("size").asInt()).isEqualTo(list.path("data").size());
        assertThat(list.path("total").asInt())
                .isGreaterThanOrEqualTo(list.path("size").asInt());
        assertThat(list.path("start").asInt()).isZero();
        assertThat(list.path("sort").asString("")).isNotEmpty();
        assertThat(list.path("order").asString("")).isEqualTo("desc");
        assertThat(get(path + "?sort=luck", LOOKS).code()).isEqualTo("bad-request");
    }

    @Test
    void theSecondPartFollowsTheFirst() {
        List<String> all = keys("?size=1000");

        assertThat(all).isSorted().hasSizeGreaterThan(5);
        assertThat(keys("?start=2&size=3")).isEqualTo(all.subList(2, 5));
        assertThat(keys("?start=1000")).isEmpty();
    }

    @Test
    void theTrailComesInPartsAndInOrders() {
        post(PAPER + "/trading/halt", "{\"reason\":\"to have lines\"}", person("operator"));
        JsonNode newest = get(PAPER + "/audit?order=desc&size=3", LOOKS).json();
        long last = newest.path("data").get(0).path("sequence").asLong();

        assertThat(newest.path("total").asLong()).isEqualTo(last);
        assertThat(get(PAPER + "/audit?order=desc&start=1&size=1", LOOKS)
                        .json()
                        .path("data")
                        .get(0)
                        .path("sequence")
                        .asLong())
                .isEqualTo(last - 1);
        assertThat(texts(PAPER + "/audit?sort=action&size=1000", "action")).isSorted();
        assertThat(texts(PAPER + "/audit?sort=actor&size=10000", "actor")).isSorted();
        assertThat(get(PAPER + "/audit?action=trading-latched", LOOKS)
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(texts(PAPER + "/audit?action=trading-latched&size=10000", "actor")
                        .size());
        assertThat(get(PAPER + "/audit?size=10001", LOOKS).code()).isEqualTo("bad-request");
    }

    private List<String> texts(String path, String name) {
        return get(path, LOOKS)
                .json()
                .path("data")
                .valueStream()
                .map(line -> line.path(name).asString())
                .toList();
    }

    private List<String> keys(String query) {
        return get("/api/v1/processes" + query, LOOKS)
                .json()
                .path("data")
                .valueStream()
                .map(process -> process.path("key").asString())
                .toList();
    }

    @Test
    void aProcessIsReadAsItIsDrawn() {
        assertThat(get("/api/v1/processes/phase-advance", LOOKS)
                        .json()
                        .path("name")
                        .asString(""))
                .isNotEmpty();
        Reply xml = get("/api/v1/processes/phase-advance/xml", LOOKS, "Accept", "*/*");
        assertThat(xml.header("Content-Type")).startsWith("application/xml");
        assertThat(xml.text()).contains("<process id=\"phase-advance\"").contains("BPMNDiagram");
        assertThat(get("/api/v1/processes/none", LOOKS).code()).isEqualTo("not-found");
        assertThat(get("/api/v1/processes/none/xml", LOOKS, "Accept", "*/*").status())
                .isEqualTo(404);
    }

    @Test
    void aRunIsReadWithItsStepsAndVariables() {
        post(PAPER + "/trading/halt", "{\"reason\":\"to have a run\"}", person("operator"));
        JsonNode run = get(PAPER + "/process-instances?process=breaker-halt&order=desc", LOOKS)
                .json()
                .path("data")
                .get(0);
        String one = PAPER + "/process-instances/" + run.path("id").asString();

        assertThat(run.path("businessKey").asString()).startsWith("breaker-halt:paper:");
        assertThat(get(one, LOOKS).json()).isEqualTo(run);
        assertThat(get(one + "/activities", LOOKS)
                        .json()
                        .path("data")
                        .get(0)
                        .path("kind")
                        .asString())
                .isEqualTo("start event");
        assertThat(get(one + "/variables", LOOKS).json().path("data").isArray()).isTrue();
        assertThat(get(PAPER + "/process-instances?state=FINISHED&process=manual-override", LOOKS)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get(PAPER + "/process-instances?process=none", LOOKS).code())
                .as("no such process is not none of its runs")
                .isEqualTo("not-found");
        assertThat(get(PAPER + "/process-instances/none", LOOKS).code()).isEqualTo("not-found");
        assertThat(get(PAPER + "/process-instances/none/variables", LOOKS).status())
                .isEqualTo(404);
        assertThat(get(PAPER + "/process-instances?state=asleep", LOOKS).code()).isEqualTo("bad-request");
    }

    @Test
    void riskAndBreakersAreToldWithTheirLimits() {
        JsonNode risk = get(PAPER + "/risk", LOOKS).json();

        assertThat(risk.path("heat").asInt(-1)).isZero();
        assertThat(risk.has("equity") && risk.has("valueAtRiskLimit")).isTrue();
        assertThat(get(PAPER + "/breakers?sort=trips&order=desc", LOOKS).text()).contains("daily-loss");
        assertThat(get("/api/v1/accounts", LOOKS).text()).contains("{\"id\":\"paper\",\"simulated\":true}");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String path = "/api/v1/processes/phase-advance";
        String tag = get(path, LOOKS).header("ETag");

        assertThat(tag).isNotEmpty();
        assertThat(get(path, LOOKS, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(get(path, LOOKS, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void aCommandIsCarriedOutOnceAcrossTheWire() {
        String body = "{\"reason\":\"once\"}";
        Reply first = post(PAPER + "/trading/halt", body, person("operator"), "Idempotency-Key", "halt-1");
        int trips = trips();

        Reply again = post(PAPER + "/trading/halt", body, person("operator"), "Idempotency-Key", "halt-1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(trips()).isEqualTo(trips);
        assertThat(post(PAPER + "/trading/halt", "{}", person("operator"), "Idempotency-Key", "halt-1")
                        .code())
                .isEqualTo("key-reused");
    }

    private int trips() {
        return get(PAPER + "/trading", LOOKS)
                .json()
                .path("breakers")
                .valueStream()
                .mapToInt(breaker -> breaker.path("trips").asInt())
                .sum();
    }

    @Test
    void everyCodeIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("docs", "api.md"));

        for (ProblemCode code : ProblemCode.values()) {
            assertThat(page)
                    .contains("| `" + code.word() + "` | " + code.status().value() + " | " + code.meaning() + " |");
        }
    }
}
