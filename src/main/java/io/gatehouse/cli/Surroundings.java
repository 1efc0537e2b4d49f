package io.gatehouse.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a command is run.
 *
 * @param home the folder that holds {@code config}, {@code data} and {@code artifacts}
 * @param calledFrom the folder the person stands in; paths they type are relative to it
 * @param out for answers
 * @param err for what went wrong
 * @param password of the person who answers for a command; empty when there is nobody to ask
 * @param overridePassword of the desk, which an administrator gives each time; empty when there is nobody to ask
 */
record Surroundings(
        Path home,
        Path calledFrom,
        PrintStream out,
        PrintStream err,
        Supplier<Optional<String>> password,
        Supplier<Optional<String>> overridePassword) {

    private static final String PASSWORD = "GATEHOUSE_PASSWORD";
    private static final String OVERRIDE_PASSWORD = "GATEHOUSE_OVERRIDE_PASSWORD";

    /** The process's own: the launcher has changed into the home folder and says where it was called from. */
    static Surroundings ofThisProcess() {
        Path home = Path.of("");
        Path calledFrom = Optional.ofNullable(System.getenv("GATEHOUSE_CALLED_FROM"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElse(home);
        return new Surroundings(
                home,
                calledFrom,
                utf8(System.out),
                utf8(System.err),
                () -> secret(PASSWORD, "Password: "),
                () -> secret(OVERRIDE_PASSWORD, "Override password: "));
    }

    // A terminal under the C locale would otherwise get question marks for everything beyond ASCII.
    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** A path as the person typed it, made absolute. */
    Path typed(Path path) {
        return calledFrom.resolve(path).toAbsolutePath().normalize();
    }

    // Never an option: options are seen by everybody who lists the processes.
    private static Optional<String> secret(String variable, String prompt) {
        Optional<String> set = Optional.ofNullable(System.getenv(variable)).filter(word -> !word.isEmpty());
        return set.or(() -> Optional.ofNullable(System.console())
                .flatMap(terminal -> Optional.ofNullable(terminal.readPassword(prompt)))
                .map(String::new));
    }
}
