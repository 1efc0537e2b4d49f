package io.gatehouse.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A desk's web server that gives one scripted answer and keeps what it was asked. */
final class ScriptedDesk implements AutoCloseable {

    /** @param token the token shown, empty when none was */
    record Asked(String uri, String token) {}

    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();

    ScriptedDesk(int status, String body) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, status, body));
        server.start();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("X-Gatehouse-Local-Token");
        asked.add(new Asked(exchange.getRequestURI().toString(), token == null ? "" : token));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String port() {
        return Integer.toString(server.getAddress().getPort());
    }

    List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
