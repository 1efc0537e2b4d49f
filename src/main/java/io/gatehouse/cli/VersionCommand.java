package io.gatehouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code version}: which build this is. */
@Command(name = "version", description = "Names this build and the Java it runs on.")
final class VersionCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    VersionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Properties build = new Properties();
        try (InputStream properties = VersionCommand.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (properties != null) {
                build.load(properties);
            }
        }
        surroundings
                .out()
                .println("gatehouse " + build.getProperty("build.version", "(not built by Maven)") + ", Java "
                        + System.getProperty("java.version"));
        return ExitCode.OK;
    }
}
