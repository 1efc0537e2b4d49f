package io.gatehouse.bench;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskRun;
import io.gatehouse.time.Stopwatch;
import io.gatehouse.workflow.engine.EngineView;
import io.gatehouse.workflow.engine.Incident;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.micrometer.metrics.autoconfigure.logging.logback.LogbackMetricsAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many sessions a second the desk simulates, and what its work adds to the engine's own: the same two
 * processes on the same database and clock, once with the desk's tasks and once with tasks that do nothing.
 */
public final class DayBenchmark {

    private static final int WARM_UP = 120;
    private static final int DAYS = 60;

    private DayBenchmark() {}

    /** Prints the figures and their conditions. */
    public static void main(String[] arguments) throws IOException {
        // All of it first: what comes last would otherwise find a warmer machine than what comes first.
        run(List.of(), WARM_UP, 1_000);
        run(List.of(EmptyTasks.class), WARM_UP, 1_000);
        double lazy = sessionsPerSecond(List.of(), 1_000);
        double durable = sessionsPerSecond(List.of(), 0);
        double empty = sessionsPerSecond(List.of(EmptyTasks.class), 1_000);
        System.out.printf(
                Locale.ROOT,
                "%d sessions after %d to warm up, seed 7, H2 file, audit history, one thread, %d processors%n",
                DAYS,
                WARM_UP,
                Runtime.getRuntime().availableProcessors());
        System.out.printf(Locale.ROOT, "simulate, lazily written      %7.1f sessions/s%n", lazy);
        System.out.printf(Locale.ROOT, "simulate, durable             %7.1f sessions/s%n", durable);
        System.out.printf(Locale.ROOT, "same processes, empty tasks   %7.1f sessions/s%n", empty);
        System.out.printf(Locale.ROOT, "a day against an empty one    %7.2f x (aim: at most 1.3)%n", empty / lazy);
    }

    private static double sessionsPerSecond(List<Class<?>> overriding, int writeDelayMillis) throws IOException {
        return DAYS / run(overriding, DAYS, writeDelayMillis);
    }

    private static double run(List<Class<?>> overriding, int days, int writeDelayMillis) throws IOException {
        Path folder = Files.createTempDirectory("gatehouse-bench");
        SpringApplicationBuilder desk = new SpringApplicationBuilder(GatehouseApplication.class)
                .sources(overriding.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = desk.run(
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("gatehouse")
                                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY="
                                + writeDelayMillis,
                        "--gatehouse.run.kind=simulate",
                        "--gatehouse.run.days=" + days,
                        "--gatehouse.run.folder=" + folder,
                        "--gatehouse.run.artifacts=" + folder.resolve("artifacts"),
                        "--gatehouse.audit.folder=" + folder.resolve("logs"),
                        // As a run is started: only one that can be gone on with has the broker's journal.
                        "--gatehouse.broker.simulator.journal="
                                + (writeDelayMillis > 0 ? "" : folder.resolve("broker")),
                        "--spring.autoconfigure.exclude=" + LogbackMetricsAutoConfiguration.class.getName());
                PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            DeskRun run = context.getBean(DeskRun.class);
            Stopwatch stopwatch = Stopwatch.started();
            run.run(nowhere);
            double seconds = stopwatch.elapsed().toNanos() / 1e9;
            List<Incident> failed = context.getBean(EngineView.class).incidents();
            if (!failed.isEmpty()) {
                throw new IllegalStateException(
                        failed.size() + " steps failed, so these were no days: " + failed.get(0));
            }
            return seconds;
        }
    }
}
