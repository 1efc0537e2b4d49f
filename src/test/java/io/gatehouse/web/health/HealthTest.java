package io.gatehouse.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.web.ApiDeskTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HealthTest extends ApiDeskTest {

    @Test
    void withoutALoginItSaysUpOrDownAndNothingElse() {
        Reply health = get("/actuator/health", List.of());

        assertThat(health.json().path("status").asString("")).isIn("UP", "DOWN");
        assertThat(health.json().has("components")).isFalse();
        assertThat(get("/actuator/health/db", List.of()).status()).isIn(401, 404);
    }

    @Test
    void whoIsKnownSeesWhatWasChecked() {
        JsonNode checked = get("/api/v1/health", token(tokenOf("viewer", "\"read\"")))
                .json()
                .path("components");

        assertThat(checked.propertyNames()).contains("broker", "marketData", "engine", "lastCycle", "db", "diskSpace");
        assertThat(checked.path("broker")
                        .path("details")
                        .path("paper connected")
                        .asBoolean())
                .isTrue();
        assertThat(checked.path("marketData").path("details").has("ageSeconds")).isTrue();
        assertThat(checked.path("engine").path("details").path("failedSteps").asInt(-1))
                .isZero();
    }

    @Test
    void countsAreForWhoHasALoginOrAToken() {
        assertThat(get("/actuator/prometheus", List.of("Accept", "text/plain")).status())
                .isIn(302, 401);
        Reply counts = get("/actuator/prometheus", token(tokenOf("viewer", "\"read\"")), "Accept", "text/plain");

        assertThat(counts.status()).isEqualTo(200);
        assertThat(counts.text()).contains("phase_downgrade_total").contains("jvm_memory_used_bytes");
    }
}
