package io.gatehouse.workflow.engine;

/** Why a step failed, in the words of what failed. */
final class RootCause {

    private static final String CAUSED_BY = "Caused by: ";
    private static final String NOTHING = "no cause recorded";

    private RootCause() {}

    // The engine's own message names its expression; what a person needs is the last cause below it.
    static String of(String trace) {
        return trace.lines()
                .filter(line -> line.startsWith(CAUSED_BY))
                .reduce((first, second) -> second)
                .map(line -> line.substring(CAUSED_BY.length()))
                .or(() -> trace.lines().findFirst())
                .filter(line -> !line.isBlank())
                .orElse(NOTHING);
    }
}
