package io.gatehouse.web;

import static org.awaitility.Awaitility.await;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskView;
import io.gatehouse.phases.OverridePassword;
import io.gatehouse.web.login.WebUser;
import io.gatehouse.web.login.WebUsers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The whole desk behind its real port, standing still before its first session. All tests that extend this share one,
 * which is not Spring's to keep: that stops and starts the desks it keeps, and ours start once.
 */
public abstract class ApiDeskTest {

    protected static final String MAIL_SECRET = "planted-mail-9f3c";
    protected static final String OVERRIDE_SECRET = "planted-override-51ab";
    protected static final String PAPER = "/api/v1/accounts/paper";
    protected static final Path FOLDER =
            Path.of("target", "api", UUID.randomUUID().toString());

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Started by the first test that asks for it, and there until the JVM ends. */
    private static final class Desk {

        static final ConfigurableApplicationContext RUNNING = new SpringApplicationBuilder(
                        GatehouseApplication.class, Planted.class)
                .run(
                        "--spring.datasource.url=jdbc:h2:mem:api-desk;DB_CLOSE_DELAY=-1",
                        "--gatehouse.run.folder=" + FOLDER,
                        "--gatehouse.run.speed=86400",
                        "--gatehouse.accounts=paper",
                        "--gatehouse.engine.name=api-desk",
                        "--server.port=0",
                        "--spring.mail.password=" + MAIL_SECRET,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }

    protected static ConfigurableApplicationContext desk() {
        return Desk.RUNNING;
    }

    @BeforeEach
    void somebodyForEachRole() {
        // A cold market on a busy machine takes its time.
        await().atMost(Duration.ofMinutes(2))
                .until(() -> desk().getBean(DeskView.class).whyClosed().isEmpty());
        for (WebUser.Role role : WebUser.Role.values()) {
            addPerson(role.name().toLowerCase(Locale.ROOT), role);
        }
    }

    /** Does nothing if there is one of that name. */
    protected void addPerson(String name, WebUser.Role role) {
        WebUsers users = desk().getBean(WebUsers.class);
        if (users.find(name).isEmpty()) {
            String hash = desk().getBean(PasswordEncoder.class).encode(passwordOf(name));
            users.add(
                    new WebUser(name, Optional.ofNullable(hash).orElseThrow(), role),
                    Instant.parse("2026-01-01T00:00:00Z"));
        }
    }

    protected static String passwordOf(String name) {
        return "planted-password-of-" + name;
    }

    /** What came back. */
    public record Reply(int status, String text, HttpHeaders headers) {

        public JsonNode json() {
            return text.isBlank()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(text);
        }

        public String code() {
            return json().path("code").asString("");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Headers of a person who logs in with every request. */
    protected static List<String> person(String name) {
        return List.of("Authorization", basic(name, passwordOf(name)), "X-Gatehouse-Client", "test");
    }

    protected static String basic(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    protected static List<String> token(String secret) {
        return List.of("Authorization", "Bearer " + secret);
    }

    protected static List<String> commandLine() throws IOException {
        return List.of(
                "X-Gatehouse-Local-Token",
                Files.readString(FOLDER.resolve("cli-token")).strip());
    }

    protected Reply get(String path, List<String> who, String... headers) {
        return send("GET", path, "", who, headers);
    }

    protected Reply post(String path, String body, List<String> who, String... headers) {
        return send("POST", path, body, who, headers);
    }

    private static String port() {
        return Objects.requireNonNull(desk().getEnvironment().getProperty("local.server.port"));
    }

    /** @param path as it goes over the wire, encoded */
    protected Reply send(String method, String path, String body, List<String> who, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < who.size(); i += 2) {
            request.header(who.get(i), who.get(i + 1));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A token of a person, made through the API. */
    protected String tokenOf(String name, String scopes) {
        Reply made = post("/api/v1/tokens", "{\"name\":\"test\",\"scopes\":[" + scopes + "]}", person(name));
        if (made.status() != 201) {
            throw new AssertionError(made.text());
        }
        return made.json().path("secret").asString();
    }

    /** The environment of a test has no password. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Planted {

        @Bean
        @Primary
        OverridePassword plantedPassword() {
            return OverridePassword.of(Optional.of(OVERRIDE_SECRET));
        }
    }
}
