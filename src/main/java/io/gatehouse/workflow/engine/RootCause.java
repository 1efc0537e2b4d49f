package io.gatehouse.workflow.engine;

import java.util.List;

/** Why a step failed, in the words of what failed. */
final class RootCause {

    private static final String CAUSED_BY = "Caused by: ";
    private static final String ENGINES_OWN = "org.flowable.";
    private static final String NOTHING = "no cause recorded";

    private RootCause() {}

    // The engine's own message names its expression; what a person needs is the last cause below it, and what was
    // tried when it happened, which is the cause around it.
    static String of(String trace) {
        List<String> causes = trace.lines()
                .filter(line -> line.startsWith(CAUSED_BY))
                .map(line -> line.substring(CAUSED_BY.length()))
                .toList();
        if (causes.isEmpty()) {
            return trace.lines().findFirst().filter(line -> !line.isBlank()).orElse(NOTHING);
        }
        String last = causes.get(causes.size() - 1);
        if (causes.size() == 1) {
            return last;
        }
        String around = causes.get(causes.size() - 2);
        boolean saysMore = around.contains(": ") && !around.startsWith(ENGINES_OWN) && !around.contains(last);
        return saysMore ? around + ", because of " + last : last;
    }
}
