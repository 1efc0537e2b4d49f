package io.gatehouse.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A change of state as the trail keeps it: when, what was done, by whom, to what, what was decided and what came of it.
 * Longer texts are cut, so that a line always has room for them.
 *
 * @param timestamp desk time
 * @param action in lower-case words joined by dashes, for example {@code order-filled}
 * @param actor a login, {@link #DESK} or {@link #BROKER}
 * @param context what it is about, at most 10 names with values of at most 160 characters
 * @param decision at most 500 characters
 * @param outcome at most 1,000 characters
 * @param isAnchor whether its line says where every other stream of the account ends
 */
public record Change(
        Instant timestamp,
        String action,
        String actor,
        Map<String, String> context,
        String decision,
        String outcome,
        boolean isAnchor) {

    /** The desk itself, by its rules. */
    public static final String DESK = "desk";

    /** The broker, or what the exchange does to a position. */
    public static final String BROKER = "broker";

    static final int LONGEST_VALUE = 160;
    static final int LONGEST_DECISION = 500;
    static final int LONGEST_OUTCOME = 1_000;

    private static final int MOST_NAMES = 10;
    private static final int LONGEST_WORD = 64;
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** @throws IllegalArgumentException if a field is blank, or the action is no word */
    public Change {
        if (!ACTION.matcher(action).matches() || action.length() > LONGEST_WORD) {
            throw new IllegalArgumentException("an action is lower-case letters, digits and dashes, at most "
                    + LONGEST_WORD + " characters; have '" + action + "'");
        }
        if (context.size() > MOST_NAMES) {
            throw new IllegalArgumentException(
                    "a change has at most " + MOST_NAMES + " names in its context; have " + context.keySet());
        }
        actor = line("actor", actor, LONGEST_WORD);
        decision = line("decision", decision, LONGEST_DECISION);
        outcome = line("outcome", outcome, LONGEST_OUTCOME);
        Map<String, String> shortened = new LinkedHashMap<>();
        context.forEach((name, value) -> shortened.put(name, cut(value, LONGEST_VALUE)));
        context = Collections.unmodifiableMap(shortened);
    }

    private static String line(String field, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a change has a " + field + "; have '" + text + "'");
        }
        return cut(text, longest);
    }

    // What a person typed may hold anything; as JSON a control character is six.
    private static String cut(String text, int longest) {
        String clean = CONTROL.matcher(text).replaceAll(" ");
        return clean.length() > longest ? clean.substring(0, longest - 1) + "…" : clean;
    }

    /** A change made by the desk; the other fields follow. */
    public static Begun of(String action, Instant at) {
        return new Begun(action, at, DESK, Map.of());
    }

    /** What is known before it is said what was decided. */
    public record Begun(String action, Instant at, String actor, Map<String, String> context) {

        public Begun by(String who) {
            return new Begun(action, at, who, context);
        }

        public Begun on(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(context);
            more.put(name, value);
            return new Begun(action, at, actor, more);
        }

        /** Left out when empty. */
        public Begun on(String name, Optional<String> value) {
            return value.map(present -> on(name, present)).orElse(this);
        }

        public Change decided(String decision, String outcome) {
            return new Change(at, action, actor, context, decision, outcome, false);
        }
    }

    /** The same, with the ends of the account's other streams in its line. */
    public Change anchored() {
        return new Change(timestamp, action, actor, context, decision, outcome, true);
    }

    /** @param ends of the other streams, for an anchor */
    AuditFact fact(Map<String, String> ends) {
        AuditFact fact = AuditFact.of(action, timestamp)
                .with("actor", actor)
                .with("context", context)
                .with("decision", decision)
                .with("outcome", outcome);
        return isAnchor ? fact.with("ends", ends) : fact;
    }
}
