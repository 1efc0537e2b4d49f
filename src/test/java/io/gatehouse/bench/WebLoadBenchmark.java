package io.gatehouse.bench;

import com.sun.net.httpserver.HttpServer;
import io.gatehouse.GatehouseApplication;
import io.gatehouse.bench.VisitPages.Visit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.login.WebUser;
import io.gatehouse.web.login.WebUsers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flowable.engine.HistoryService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A desk that trades a day in 20 seconds while 50 pages are open and 30 requests a second come in: how long the answers
 * take, and whether the day waits for them. Load and desk share one Java, so the figures are worse than a desk's own.
 */
public final class WebLoadBenchmark {

    private static final AccountId PAPER = new AccountId("paper");
    private static final int OPEN_PAGES = 50;
    private static final int REQUESTS_A_SECOND = 30;
    private static final int SECONDS_A_DAY = 20;
    private static final Duration ANCHOR_SPAN = Duration.ofSeconds(30);
    private static final Duration TICK = Duration.ofMinutes(15);
    private static final String PASSWORD = "a password for measuring";
    private static final List<String> PAGES = List.of(
            "/accounts/paper",
            "/accounts/paper?part=tiles",
            "/accounts/paper?part=held",
            "/accounts/paper/positions",
            "/accounts/paper/positions?part=held",
            "/accounts/paper/signals",
            "/accounts/paper/inbox",
            "/accounts/paper/risk",
            "/accounts/paper/phases",
            "/accounts/paper/days",
            "/accounts/paper/audit",
            "/api/v1/accounts/paper/status",
            "/api/v1/accounts/paper/positions");

    private WebLoadBenchmark() {}

    /** Prints the figures and their conditions; the minutes of load are {@code -Dgatehouse.load.minutes}, else five. */
    public static void main(String[] arguments) throws Exception {
        Duration span = Duration.ofMinutes(Integer.getInteger("gatehouse.load.minutes", 5));
        printAnchor();
        try (ConfigurableApplicationContext desk = desk()) {
            VisitPages visitor = new VisitPages(
                    "http://127.0.0.1:" + desk.getEnvironment().getRequiredProperty("local.server.port"));
            addUser(desk);
            visitor.login("load", PASSWORD);
            Ledger ledger = desk.getBean(Ledger.class);
            while (ledger.lastClosedSession(PAPER).isEmpty()) {
                Thread.sleep(200);
            }
            int sessions = ledger.equity(PAPER).size();
            Instant from = desk.getBean(DeskClock.class).now();

            for (int i = 0; i < OPEN_PAGES; i++) {
                visitor.listen("/accounts/paper/live");
            }
            visitor.fetch(PAGES, REQUESTS_A_SECOND, span);

            print(visitor, span, ledger.equity(PAPER).size() - sessions);
            printTicks(desk.getBean(HistoryService.class), from);
        }
    }

    /** What machine and load generator take by themselves: the same rate asked of a server that does nothing. */
    private static void printAnchor() throws IOException {
        byte[] page = new byte[30_000];
        HttpServer nothing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        nothing.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        nothing.start();
        try {
            VisitPages visitor =
                    new VisitPages("http://127.0.0.1:" + nothing.getAddress().getPort());
            visitor.fetch(List.of("/"), REQUESTS_A_SECOND, ANCHOR_SPAN);
            System.out.printf("a server of 30 kB that does nothing: %s%n", spread(visitor.visits()));
        } finally {
            nothing.stop(0);
        }
    }

    private static ConfigurableApplicationContext desk() throws IOException {
        Path folder = Files.createTempDirectory("gatehouse-load");
        return new SpringApplicationBuilder(GatehouseApplication.class)
                .run(
                        "--server.port=0",
                        "--gatehouse.accounts=" + PAPER,
                        "--gatehouse.run.kind=serve",
                        "--gatehouse.run.speed=" + SECONDS_A_DAY,
                        "--gatehouse.run.folder=" + folder,
                        "--gatehouse.run.artifacts=" + folder.resolve("artifacts"),
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("gatehouse")
                                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
                        "--logging.level.root=error",
                        "--spring.main.banner-mode=off");
    }

    private static void addUser(ConfigurableApplicationContext desk) {
        String hash = Objects.requireNonNull(desk.getBean(PasswordEncoder.class).encode(PASSWORD));
        desk.getBean(WebUsers.class).add(new WebUser("load", hash, WebUser.Role.VIEWER), Instant.EPOCH);
    }

    private static void print(VisitPages visitor, Duration span, int sessions) {
        System.out.printf(
                Locale.ROOT,
                "%d open pages, %d requests/s for %d min on %d processors, a trading day in %d s%n",
                OPEN_PAGES,
                REQUESTS_A_SECOND,
                span.toMinutes(),
                Runtime.getRuntime().availableProcessors(),
                SECONDS_A_DAY);
        System.out.printf(
                Locale.ROOT,
                "%d requests, %d failed; %s (aim: p95 150 ms)%n",
                visitor.visits().size() + visitor.failures().size(),
                visitor.failures().size(),
                spread(visitor.visits()));
        printApart(
                "minute %s",
                visitor.visits(), visit -> String.valueOf(visit.due().toMinutes() + 1));
        printApart("%s", visitor.visits(), Visit::path);
        visitor.failures().stream().distinct().limit(5).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "open pages were told %d times what changed, %d of them lost their stream%n",
                visitor.told(),
                visitor.ended());
        System.out.printf(
                Locale.ROOT,
                "%d sessions traded, %.1f s each at most%n",
                sessions,
                span.toMillis() / 1e3 / Math.max(1, sessions));
    }

    private static void printApart(String name, List<Visit> visits, Function<Visit, String> kind) {
        visits.stream()
                .collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.toList()))
                .forEach(
                        (of, some) -> System.out.printf(Locale.ROOT, "  %-40s %s%n", name.formatted(of), spread(some)));
    }

    private static String spread(List<Visit> visits) {
        return String.format(
                Locale.ROOT,
                "median %.0f ms, p95 %.0f ms, p99 %.0f ms",
                Visit.milliseconds(visits, 0.5),
                Visit.milliseconds(visits, 0.95),
                Visit.milliseconds(visits, 0.99));
    }

    /** On the desk clock: between two watches of a session never lies more than a quarter of an hour. */
    private static void printTicks(HistoryService history, Instant from) {
        Map<String, List<Instant>> watches = new TreeMap<>();
        for (HistoricActivityInstance watch : history.createHistoricActivityInstanceQuery()
                .activityId("ServiceTask_WatchPositions")
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()) {
            Instant at = watch.getStartTime().toInstant();
            if (!at.isBefore(from)) {
                watches.computeIfAbsent(watch.getProcessInstanceId(), id -> new ArrayList<>())
                        .add(at);
            }
        }
        int ticks = 0;
        int missed = 0;
        for (List<Instant> session : watches.values()) {
            ticks += session.size();
            for (int i = 1; i < session.size(); i++) {
                missed += Duration.between(session.get(i - 1), session.get(i)).compareTo(TICK) > 0 ? 1 : 0;
            }
        }
        System.out.printf(Locale.ROOT, "%d watches in %d sessions, %d late%n", ticks, watches.size(), missed);
    }
}
