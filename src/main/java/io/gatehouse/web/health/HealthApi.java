package io.gatehouse.web.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health with what was checked; without a login {@code /actuator/health} says up or down only. */
@RestController
@Tag(name = "Health")
@ConditionalOnWebApplication
class HealthApi {

    private final HealthEndpoint health;

    HealthApi(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping(path = "/api/v1/health", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Whether broker, market data, engine, database, disk and the last cycle are well")
    HealthDescriptor health() {
        return health.health();
    }
}
