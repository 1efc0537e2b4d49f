package io.gatehouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks the REST API of a desk on this machine. It shows the desk's token, which only the user who started the
 * desk can read, instead of a password.
 *
 * @param home the folder the desk was started in
 */
record DeskClient(Path home) {

    private static final Path TOKEN = Path.of("data", "desk", "cli-token");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What came back. */
    sealed interface Reply {

        /** @param text the answer as the desk wrote it */
        record Answer(JsonNode json, String text) implements Reply {}

        /** The desk understood and said no. */
        record Refusal(int status, String reason) implements Reply {}

        /** @param reason what was tried, what happened and what to do */
        record NoDesk(String reason) implements Reply {}

        /** @param reason why the desk's database cannot be read instead, and what to do */
        record NoRecord(String reason) implements Reply {}
    }

    /** A person who logs in to answer for something. */
    record Login(String name, String password) {

        private String header() {
            byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** @param path below {@code /api/v1}, encoded */
    Reply get(int port, String path) {
        return send(port, asking(port, path, "application/json, application/problem+json"), DeskClient::json);
    }

    /** Asks for a text in whatever form; the answer's JSON is missing. */
    Reply getText(int port, String path) {
        return send(port, asking(port, path, "*/*"), text -> new Reply.Answer(MissingNode.getInstance(), text));
    }

    private HttpRequest asking(int port, String path, String accept) {
        HttpRequest.Builder request = request(port, path).header("Accept", accept);
        token().ifPresent(token -> request.header("X-Gatehouse-Local-Token", token));
        return request.build();
    }

    /** Whether anything listens there at all; far cheaper than to ask it. */
    static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Tells the desk something in a person's name, for which this machine's token is not enough. */
    Reply post(int port, String path, Login login, JsonNode body) {
        return post(port, path, login, body, PATIENCE);
    }

    /** The same for what takes the desk longer. */
    Reply post(int port, String path, Login login, JsonNode body, Duration patience) {
        HttpRequest request = request(port, path)
                .timeout(patience)
                .header("Authorization", login.header())
                .header("X-Gatehouse-Client", "cli")
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return send(port, request, DeskClient::json);
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create(desk(port) + "/api/v1" + path)).timeout(PATIENCE);
    }

    static String desk(int port) {
        return "http://127.0.0.1:" + port;
    }

    static String noDesk(String desk, String reason) {
        return "no desk answers at " + desk + " (" + reason
                + "). Start one with ./gatehouse serve, or name its port with --port.";
    }

    private static Reply json(String text) {
        return new Reply.Answer(JsonMapper.shared().readTree(text), text);
    }

    private Reply send(int port, HttpRequest request, Function<String, Reply> answer) {
        String desk = desk(port);
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            return read(desk, request, http.send(request, HttpResponse.BodyHandlers.ofString()), answer);
        } catch (IOException e) {
            return new Reply.NoDesk(noDesk(desk, reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.NoDesk("interrupted while waiting for " + desk);
        }
    }

    private Reply read(
            String desk, HttpRequest request, HttpResponse<String> response, Function<String, Reply> answer) {
        if (response.statusCode() == 401 && request.method().equals("POST")) {
            return new Reply.Refusal(401, "the desk at " + desk + " does not know this name and password");
        }
        if (response.statusCode() == 401) {
            return new Reply.NoDesk("the desk at " + desk + " does not know this command: "
                    + home.resolve(TOKEN).toAbsolutePath()
                    + " is not its token. Run the command in the folder, and as the user, that started the desk.");
        }
        try {
            if (response.statusCode() == 200) {
                return answer.apply(response.body());
            }
            JsonNode json = JsonMapper.shared().readTree(response.body());
            return new Reply.Refusal(
                    response.statusCode(), json.path("detail").asString("status " + response.statusCode()));
        } catch (JacksonException e) {
            return new Reply.NoDesk("what answers at " + desk + " is not a desk (status " + response.statusCode()
                    + ", no JSON). Name the desk's port with --port.");
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.net.ConnectException ? "connection refused" : e.toString();
    }

    private Optional<String> token() {
        Path file = home.resolve(TOKEN);
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the desk's token " + file, e);
        }
    }
}
