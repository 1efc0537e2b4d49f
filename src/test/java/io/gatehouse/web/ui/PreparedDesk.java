package io.gatehouse.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskRun;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A desk that has traded: a few weeks as fast as they go, kept in a folder from which another desk goes on. */
public final class PreparedDesk {

    private static final int DAYS = 24;

    private PreparedDesk() {}

    /** Traded when somebody first asks; nobody goes on in this folder. */
    private static final class Once {

        static final Path FOLDER = traded(DAYS);
    }

    /** @return a folder of one's own, with the database, the broker and the artifacts of the run */
    public static Path traded() {
        Path folder = Path.of("target", "ui", UUID.randomUUID().toString());
        try {
            FileSystemUtils.copyRecursively(Once.FOLDER, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the desk that has traded, " + Once.FOLDER, e);
        }
        return folder;
    }

    /** The same after another number of sessions, traded for whoever asks. */
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
