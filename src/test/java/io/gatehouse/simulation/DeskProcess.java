package io.gatehouse.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A desk in a process of its own, so that it can be killed like one. */
final class DeskProcess {

    private final Path home;
    private final Path log;
    private final Process process;

    private DeskProcess(Path home, Path log, Process process) {
        this.home = home;
        this.log = log;
        this.process = process;
    }

    /** Starts a command of the launcher in a home folder, with this build's classes. */
    static DeskProcess start(Path home, String name, Map<String, String> environment, String... command)
            throws IOException {
        if (!Files.exists(home.resolve("config"))) {
            copyConfiguration(home);
        }
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.gatehouse.Gatehouse"));
        line.addAll(List.of(command));
        Path log = home.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new DeskProcess(home, log, builder.start());
    }

    private static void copyConfiguration(Path home) throws IOException {
        Path target = Files.createDirectories(home.resolve("config"));
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** SIGKILL: no shutdown hook, no flush. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, or an error with the log's end when it takes longer. */
    int await(long seconds) throws InterruptedException, IOException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + seconds + " s in " + home + ":\n" + output());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
