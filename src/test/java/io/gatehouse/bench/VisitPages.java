package io.gatehouse.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody who has logged in: keeps streams open, and fetches pages at a steady rate whether they are answered or not. */
final class VisitPages {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String home;
    private final ConcurrentLinkedQueue<Visit> visits = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    /** An answer: how long after the first request it was due, and how long it took from then. */
    record Visit(String path, Duration due, long nanos) {

        /** Milliseconds within which a share of the answers was complete. */
        static double milliseconds(Collection<Visit> visits, double share) {
            long[] sorted = visits.stream().mapToLong(Visit::nanos).sorted().toArray();
            return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
        }
    }

    VisitPages(String home) {
        this.home = home;
    }

    void login(String name, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(
                client.send(get("/login"), HttpResponse.BodyHandlers.ofString()).body());
        if (!csrf.find()) {
            throw new IllegalStateException("the login page has no csrf token");
        }
        String form = "username=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                + "&_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(home + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("error")) {
            throw new IllegalStateException("the login was answered with " + answer.statusCode() + " " + to);
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(home + path)).build();
    }

    /** Opens a stream and counts what it is told until it ends. */
    void listen(String path) {
        Thread thread = new Thread(() -> hear(path), "listens");
        thread.setDaemon(true);
        thread.start();
    }

    private void hear(String path) {
        try {
            HttpResponse<Stream<String>> answer = client.send(get(path), HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                failures.add(path + ": " + answer.statusCode());
            }
            answer.body().filter(line -> line.startsWith("data:")).forEach(line -> told.incrementAndGet());
        } catch (IOException failure) {
            failures.add(path + ": " + failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        ended.incrementAndGet();
    }

    /** Fetches one page after another, so many a second, each timed from the moment it was due. */
    void fetch(List<String> paths, int perSecond, Duration span) {
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        long count = span.toNanos() / gap;
        long start = System.nanoTime();
        List<CompletableFuture<?>> asked = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long due = start + i * gap;
            LockSupport.parkNanos(due - System.nanoTime());
            String path = paths.get((int) (i % paths.size()));
            Duration since = Duration.ofNanos(i * gap);
            asked.add(client.sendAsync(get(path), HttpResponse.BodyHandlers.ofString())
                    .handle((answer, failure) -> note(path, since, System.nanoTime() - due, answer, failure)));
        }
        CompletableFuture.allOf(asked.toArray(CompletableFuture<?>[]::new)).join();
    }

    /** One answer. */
    record Answer(long nanos, int bytes) {}

    /** Fetches a page and waits for all of it. */
    Answer time(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(get(path), HttpResponse.BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - start;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        return new Answer(nanos, answer.body().length);
    }

    private boolean note(String path, Duration since, long nanos, HttpResponse<String> answer, Throwable failure) {
        if (failure != null || answer.statusCode() != 200) {
            return failures.add(path + ": " + (failure != null ? failure : answer.statusCode()));
        }
        return visits.add(new Visit(path, since, nanos));
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Lines that all streams together were told. */
    int told() {
        return told.get();
    }

    /** Streams that have ended. */
    int ended() {
        return ended.get();
    }
}
