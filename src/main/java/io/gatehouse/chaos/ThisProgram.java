package io.gatehouse.chaos;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this program was started, to start it again in a process of its own. */
final class ThisProgram {

    /** The exit code of a process that SIGKILL ended. */
    static final int KILLED = 137;

    private static final String MAIN = "io.gatehouse.Gatehouse";

    private ThisProgram() {}

    /** The same Java and the same classes with another command. */
    static List<String> command(String... words) {
        String classPath = System.getProperty("java.class.path", "");
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        // It is over before the optimising compiler has earned its cost, and it shares the machine.
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m"));
        // The launcher's archive of classes halves what a start costs.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:SharedArchiveFile=") || argument.startsWith("-Xlog:cds"))
                .forEach(line::add);
        if (isStartedAsJar(classPath)) {
            line.addAll(List.of("-jar", classPath));
        } else {
            line.addAll(List.of("-cp", classPath, MAIN));
        }
        line.addAll(List.of(words));
        return line;
    }

    // Only the jar's own launcher finds the libraries within it.
    private static boolean isStartedAsJar(String classPath) {
        return System.getProperty("sun.java.command", "").startsWith(classPath + " ");
    }
}
