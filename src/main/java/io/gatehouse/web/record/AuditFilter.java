package io.gatehouse.web.record;

import io.gatehouse.audit.AuditSearch;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody typed to find changes by; empty text for what does not matter. Bound from an address. */
record AuditFilter(String q, String who, String action, String from, String to) {

    // What an address leaves out arrives as null, and is as good as empty.
    AuditFilter {
        q = orEmpty(q);
        who = orEmpty(who);
        action = orEmpty(action);
        from = orEmpty(from);
        to = orEmpty(to);
    }

    private static String orEmpty(String given) {
        return Optional.ofNullable(given).map(String::strip).orElse("");
    }

    /** @throws IllegalArgumentException if a part of it means nothing */
    AuditSearch search() {
        return AuditSearch.of(given(who), given(action), given(from), given(to), given(q), AuditSearch.MOST);
    }

    private static Optional<String> given(String word) {
        return Optional.of(word).filter(text -> !text.isEmpty());
    }

    /** As it follows "Nothing fits"; empty text without a filter. */
    String words() {
        return Stream.of(
                        named("words", q),
                        named("who", who),
                        named("action", action),
                        named("from", from),
                        named("to", to))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> named(String name, String value) {
        return given(value).map(word -> name + " “" + word + "”");
    }
}
