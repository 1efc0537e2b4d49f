package io.gatehouse.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.web.login.DoorPaths;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A desk in a process of its own that has every secret it knows in its real environment, and is asked for everything
 * there is, rightly and wrongly: none of them turns up in what it prints, answers, logs or keeps.
 */
class PlantedSecretsIT {

    private static final Pattern OPEN = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final Pattern ADMIN = Pattern.compile("(?m)^\\s+admin\\s+(\\S+)$");

    /** Each is told apart, and none is part of any other word. */
    private static final Map<String, String> SECRETS = Map.of(
            "PHASE_OVERRIDE_PASSWORD", "planted-override-3b1f9c",
            "GATEHOUSE_NOTIFICATIONS_EMAIL_PASSWORD", "planted-email-77d20e",
            "GATEHOUSE_NOTIFICATIONS_SMS_PASSWORD", "planted-sms-c41a86",
            "GATEHOUSE_SMS_TOKEN", "planted-hook-0e5d72",
            "GATEHOUSE_DB_PASSWORD", "planted-database-9a4410");

    @TempDir
    private Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private final StringBuilder said = new StringBuilder();
    private String desk = "";

    @SuppressWarnings("NullAway.Init")
    private DeskProcess serving;

    private String login = "";

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(SECRETS);
        // Nobody listens there: every delivery fails, and says so.
        environment.putAll(Map.of(
                "GATEHOUSE_NOTIFICATIONS_EMAIL_TO", "ann@example.org",
                "GATEHOUSE_NOTIFICATIONS_EMAIL_FROM", "desk@example.org",
                "GATEHOUSE_NOTIFICATIONS_EMAIL_HOST", "127.0.0.1",
                "GATEHOUSE_NOTIFICATIONS_EMAIL_USER", "desk",
                "GATEHOUSE_NOTIFICATIONS_SMS_TO", "+12125550100",
                "GATEHOUSE_NOTIFICATIONS_SMS_FROM", "+12125550199",
                "GATEHOUSE_NOTIFICATIONS_SMS_URL", "https://127.0.0.1:1/messages",
                "GATEHOUSE_NOTIFICATIONS_SMS_USER", "account",
                "GATEHOUSE_SMS_HOOK_URL", "https://desk.example.com/hooks/sms",
                "GATEHOUSE_SMS_HOOK_NUMBERS", "+15551234567"));
        return environment;
    }

    @Test
    void noneTurnsUpAnywhere() throws Exception {
        serving = DeskProcess.start(home, "serve", environment(), "serve", "--port", "0", "--speed", "2");
        try {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> OPEN.matcher(serving.output()).find());
            desk = "http://127.0.0.1:" + found(OPEN, serving.output());
            login = found(ADMIN, serving.output());
            await().atMost(Duration.ofMinutes(2))
                    .until(() ->
                            ask("GET", "/api/v1/accounts/paper/sessions", "").contains("\"session\""));

            askForEverything();
            askWrongly();
            goAroundAGate("planted-override-3b1f9c");
            commandLine();
        } finally {
            serving.kill();
        }

        Map<String, String> places = new LinkedHashMap<>();
        places.put("an answer", said.toString());
        for (Path file : files()) {
            places.put(home.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        assertThat(places).containsKeys("serve.log", "phases.csv").hasSizeGreaterThan(10);
        assertThat(said).hasSizeGreaterThan(100_000);
        places.forEach((place, text) -> SECRETS.forEach((name, secret) ->
                assertThat(text.contains(secret)).as(name + " in " + place).isFalse()));
    }

    /** A desk that cannot start says why, and not with what. */
    @Test
    void noneIsPrintedByAStartThatFails() throws Exception {
        Map<String, String> environment = environment();
        environment.put("SPRING_PROFILES_ACTIVE", "postgres");
        environment.put("GATEHOUSE_DB_URL", "jdbc:postgresql://127.0.0.1:1/gatehouse");
        DeskProcess failing = DeskProcess.start(home, "failing", environment, "serve", "--port", "0");

        int exit = failing.await(180);

        assertThat(exit).as(failing.output()).isNotZero();
        assertThat(failing.output()).contains("The desk failed");
        for (Path file : files()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            SECRETS.forEach((name, secret) ->
                    assertThat(text.contains(secret)).as(name + " in " + file).isFalse());
        }
    }

    private void askForEverything() throws Exception {
        for (String path : DoorPaths.gets()) {
            if (!path.endsWith("/live")) {
                ask("GET", path, "");
            }
        }
        for (String page : List.of(
                "",
                "/inbox",
                "/processes",
                "/processes/daily-trading-cycle",
                "/positions",
                "/signals",
                "/risk",
                "/phases",
                "/days",
                "/audit",
                "/settings",
                "/settings/about")) {
            ask("GET", "/accounts/paper" + page, "");
        }
        for (String format : List.of("csv", "json", "md")) {
            ask("GET", "/api/v1/accounts/paper/phase/export?start=2026-01-01&end=2026-12-31&format=" + format, "");
        }
        for (String actuator : List.of("env", "configprops", "beans", "heapdump", "threaddump", "loggers", "logfile")) {
            ask("GET", "/actuator/" + actuator, "");
        }
    }

    private void askWrongly() throws Exception {
        ask("POST", "/api/v1/accounts/paper/notifications/test", "{}");
        ask("GET", "/accounts/none/inbox", "");
        ask("GET", "/nowhere", "");
        ask("POST", "/api/v1/accounts/paper/phase/override", "{\"password\":[\"planted-override-3b1f9c\"]}");
        ask("POST", "/api/v1/accounts/paper/phase/override", "{\"password\":\"planted-override-3b1f9c");
        ask("POST", "/hooks/sms", "From=%2B15551234567&Body=STOP+TRADING");
        goAroundAGate("a guess");
    }

    private void goAroundAGate(String password) throws Exception {
        ask(
                "POST",
                "/api/v1/accounts/paper/phase/override",
                "{\"action\":\"reset\",\"reason\":\"a test\",\"password\":\"" + password + "\"}");
    }

    /** What the command line prints and writes has its secrets from the same environment. */
    private void commandLine() throws Exception {
        Map<String, String> environment = environment();
        environment.put("SERVER_PORT", desk.substring(desk.lastIndexOf(':') + 1));
        environment.put("GATEHOUSE_PASSWORD", login);
        environment.put("GATEHOUSE_OVERRIDE_PASSWORD", SECRETS.get("PHASE_OVERRIDE_PASSWORD"));
        DeskProcess.start(
                        home,
                        "export",
                        environment,
                        "phase",
                        "export",
                        "--start",
                        "2026-01-01",
                        "--end",
                        "2026-12-31",
                        "--format",
                        "csv",
                        "--with-operators",
                        "--out",
                        "phases.csv")
                .await(60);
        DeskProcess.start(
                        home,
                        "override",
                        environment,
                        "phase",
                        "override",
                        "reset",
                        "--user",
                        "admin",
                        "--reason",
                        "a test")
                .await(60);
    }

    private String ask(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("X-Gatehouse-Client", "test")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("admin:" + login).getBytes(StandardCharsets.UTF_8)));
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
        }
        HttpResponse<String> answer;
        try {
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(method + " " + path + " breaks off: " + serving.output(), broken);
        }
        said.append(method)
                .append(' ')
                .append(path)
                .append(' ')
                .append(answer.statusCode())
                .append(answer.headers().map());
        said.append(answer.body()).append('\n');
        return answer.body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
