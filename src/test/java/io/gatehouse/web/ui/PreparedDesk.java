package io.gatehouse.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskRun;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A desk that has traded: a few weeks as fast as they go, kept in a folder from which another desk goes on. */
final class PreparedDesk {

    private static final int DAYS = 24;

    private PreparedDesk() {}

    /** @return the folder of the run, with its database, its broker and its artifacts */
    static Path traded() {
        return traded(DAYS);
    }

    /** The same after another number of sessions. */
    static Path traded(int days) {
        Path folder = Path.of("target", "ui", UUID.randomUUID().toString());
        try (ConfigurableApplicationContext desk = new SpringApplicationBuilder(GatehouseApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "gatehouse.run.kind=simulate",
                        "gatehouse.run.days=" + days,
                        "gatehouse.run.seed=7",
                        "gatehouse.run.approve-as=none",
                        "gatehouse.run.folder=" + folder,
                        "gatehouse.run.artifacts=" + folder.resolve("artifacts"),
                        "gatehouse.accounts=paper",
                        "logging.level.root=error",
                        "spring.main.banner-mode=off")
                .run()) {
            int exitCode = desk.getBean(DeskRun.class)
                    .run(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
            assertThat(exitCode).as("of the run that prepares the desk").isZero();
        }
        return folder;
    }
}
