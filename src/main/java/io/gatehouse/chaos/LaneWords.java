package io.gatehouse.chaos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a desk that is going to be killed says to its lane: one line for each session, and at the end what it came to. */
final class LaneWords {

    private static final String MARK = "lane\t";
    private static final String SESSION = MARK + "session\t";
    private static final String COUNT = MARK + "count\t";
    private static final String VIOLATION = MARK + "violation\t";
    private static final String END = MARK + "end\t";

    private LaneWords() {}

    static String session(LocalDate session) {
        return SESSION + session;
    }

    static boolean isSession(String line) {
        return line.startsWith(SESSION);
    }

    static List<String> of(SeedOutcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.tally().counts().forEach((name, count) -> lines.add(COUNT + name + "\t" + count));
        for (Violation found : outcome.violations()) {
            lines.add(VIOLATION
                    + String.join(
                            "\t",
                            found.session().toString(),
                            found.at().toString(),
                            found.invariant(),
                            found.words().replaceAll("\\s", " ")));
        }
        lines.add(END + outcome.weight() + "\t" + outcome.fingerprint());
        return lines;
    }

    /** What all lines together say; empty if the end is not among them. */
    static Optional<SeedOutcome> outcome(long seed, List<String> lines) {
        Tally tally = new Tally();
        List<Violation> violations = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            if (line.startsWith(COUNT)) {
                tally.add(parts[2], Long.parseLong(parts[3]));
            } else if (line.startsWith(VIOLATION)) {
                violations.add(
                        new Violation(seed, LocalDate.parse(parts[2]), Instant.parse(parts[3]), parts[4], parts[5]));
            } else if (line.startsWith(END)) {
                return Optional.of(new SeedOutcome(seed, parts[2], tally, violations, parts[3]));
            }
        }
        return Optional.empty();
    }
}
