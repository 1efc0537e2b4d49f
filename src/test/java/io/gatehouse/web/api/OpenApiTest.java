package io.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.web.ApiDeskTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends ApiDeskTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final RequestMappingHandlerMapping mappings =
            desk().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

    @Test
    void everyEndpointOfTheApiIsDescribed() {
        JsonNode description = get("/api/openapi", person("viewer")).json();
        List<String> missing = new ArrayList<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> {
                                    JsonNode operation = description
                                            .path("paths")
                                            .path(pattern)
                                            .path(method.name().toLowerCase(Locale.ROOT));
                                    if (operation.path("summary").asString("").isBlank()) {
                                        missing.add(method + " " + pattern);
                                    }
                                })));

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(missing).isEmpty();
        assertThat(description.path("components").path("securitySchemes").has("token"))
                .isTrue();
        assertThat(description.path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void aListIsAskedForWithFourWords() {
        JsonNode parameters = get("/api/openapi", person("viewer"))
                .json()
                .path("paths")
                .path("/api/v1/accounts")
                .path("get")
                .path("parameters");

        assertThat(parameters.valueStream().map(one -> one.path("name").asString()))
                .containsExactlyInAnyOrder("start", "size", "sort", "order");
    }

    @Test
    void itsPageComesFromTheDeskAlone() {
        assertThat(get("/api", List.of("Accept", "text/html")).status()).isIn(302, 401);
        Reply lead = get("/api", person("viewer"));
        assertThat(lead.status()).isEqualTo(302);

        Reply page = get("/swagger-ui/index.html", person("viewer"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self';", "style-src 'self' 'sha256-")
                .doesNotContain("unsafe");
        assertThat(get("/accounts/paper/days", person("viewer")).header("Content-Security-Policy"))
                .doesNotContain("unsafe", "sha256");
        Matcher address = ADDRESS.matcher(page.text());
        while (address.find()) {
            assertThat(address.group(1)).doesNotStartWith("http").doesNotStartWith("//");
        }
        assertThat(page.text()).doesNotContain("<style").doesNotContain("onload=");
        assertThat(get("/swagger-ui/swagger-initializer.js", person("viewer")).text())
                .contains("/api/openapi")
                .doesNotContain("petstore");
    }
}
