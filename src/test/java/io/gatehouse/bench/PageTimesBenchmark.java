package io.gatehouse.bench;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.web.login.WebUser;
import io.gatehouse.web.login.WebUsers;
import io.gatehouse.web.ui.PreparedDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How long each page and part of a page takes, one after the other, on a desk that has traded for 24 days: from the
 * request until all of the answer is there, over the loopback, asked by the same Java.
 */
public final class PageTimesBenchmark {

    private static final AccountId PAPER = new AccountId("paper");
    private static final String PASSWORD = "a password for measuring";
    private static final int WARM = 60;
    private static final int TIMED = 100;

    private PageTimesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext desk = desk(PreparedDesk.traded())) {
            VisitPages visitor = new VisitPages(
                    "http://127.0.0.1:" + desk.getEnvironment().getRequiredProperty("local.server.port"));
            DeskView view = desk.getBean(DeskView.class);
            while (view.whyClosed().isPresent()) {
                Thread.sleep(200);
            }
            String hash =
                    Objects.requireNonNull(desk.getBean(PasswordEncoder.class).encode(PASSWORD));
            desk.getBean(WebUsers.class).add(new WebUser("load", hash, WebUser.Role.VIEWER), Instant.EPOCH);
            visitor.login("load", PASSWORD);
            String trade =
                    desk.getBean(Ledger.class).openTrades(PAPER).get(0).id().value();
            List<String> paths = paths(trade, view.artifacts(PAPER).get(0).toString())
                    .map(path -> "/accounts/" + PAPER + path)
                    .toList();
            for (int i = 0; i < WARM; i++) {
                for (String path : paths) {
                    visitor.time(path);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d times each after %d, on %d processors; aim: pages p95 50 ms, parts p95 30 ms and 10 kB%n",
                    TIMED,
                    WARM,
                    Runtime.getRuntime().availableProcessors());
            for (String path : paths) {
                print(path, visitor);
            }
        }
    }

    private static Stream<String> paths(String trade, String day) {
        return Stream.of(
                "",
                "/inbox",
                "/inbox/done",
                "/processes",
                "/processes/signal-to-trade",
                "/processes/daily-trading-cycle",
                "/positions",
                "/positions/" + trade,
                "/signals",
                "/signals/" + trade,
                "/risk",
                "/phases",
                "/learning",
                "/days",
                "/days/" + day,
                "/audit",
                "/settings",
                "/settings/about",
                "?part=tiles",
                "?part=held",
                "?part=flow",
                "?part=phase",
                "?part=used",
                "?part=latest",
                "?part=state",
                "?part=counts",
                "/processes?part=work",
                "/processes/signal-to-trade?part=steps",
                "/processes/signal-to-trade?part=ended",
                "/positions?part=held",
                "/signals?part=rows",
                "/days?part=days",
                "/audit?part=lines",
                "/risk?part=used");
    }

    private static void print(String path, VisitPages visitor) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < TIMED; i++) {
            VisitPages.Answer answer = visitor.time(path);
            nanos.add(answer.nanos());
            bytes = answer.bytes();
        }
        Collections.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-70s median %6.1f ms  p95 %6.1f ms  %6.1f kB before compression%n",
                path,
                nanos.get(TIMED / 2) / 1e6,
                nanos.get(TIMED * 95 / 100) / 1e6,
                bytes / 1e3);
    }

    private static ConfigurableApplicationContext desk(Path folder) {
        return new SpringApplicationBuilder(GatehouseApplication.class)
                .run(
                        "--server.port=0",
                        "--gatehouse.accounts=" + PAPER,
                        "--gatehouse.run.kind=serve",
                        "--gatehouse.run.speed=86400",
                        "--gatehouse.run.folder=" + folder,
                        "--gatehouse.run.artifacts=" + folder.resolve("artifacts"),
                        "--logging.level.root=error",
                        "--spring.main.banner-mode=off");
    }
}
