package io.gatehouse.web.login;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an API token is for. One that is for several things holds several. */
public enum TokenScope {
    /** Looks. */
    READ,
    /** Takes tasks and decides them. */
    DECIDE,
    /** Asks, halts, compares, rehearses and stops. */
    OPERATE;

    /** As people type it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the words there are */
    public static TokenScope ofWord(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a scope is one of "
                        + Arrays.stream(values()).map(TokenScope::word).collect(Collectors.joining(", ")) + "; have '"
                        + word + "'"));
    }
}
