package io.gatehouse.cli;

import io.gatehouse.GatehouseApplication;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A terminal for tests: runs command lines, keeps what was printed and which desks would have been started. */
final class Typed implements StartDesk {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<DeskStart> started = new ArrayList<>();
    private final Path home;
    private final int exitCode;

    Typed(Path home) {
        this(home, ExitCode.OK);
    }

    /** @param exitCode what every started desk ends with */
    Typed(Path home, int exitCode) {
        this.home = home;
        this.exitCode = exitCode;
    }

    int run(String... args) {
        return CommandLineDesk.of(here(), this, new SpringValidation(), () -> GatehouseApplication.class)
                .execute(args);
    }

    Surroundings here() {
        return new Surroundings(
                home,
                home,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> Optional.of("a password"),
                () -> Optional.of("an override password"));
    }

    @Override
    public int start(DeskStart start) {
        started.add(start);
        return exitCode;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    List<DeskStart> started() {
        return started;
    }
}
