package io.gatehouse.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which part of what a search finds is wanted.
 *
 * @param from how many lines to skip
 * @param most how many lines at most, up to {@link AuditSearch#MOST}
 */
public record AuditPart(Order by, boolean descending, int from, int most) {

    /** What lines are ordered by; equal ones by their place in the trail. */
    public enum Order {
        SEQUENCE,
        ACTOR,
        ACTION;

        /** As an address names it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException naming those there are */
        public static Order ofWord(String word) {
            return Arrays.stream(values())
                    .filter(order -> order.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("sort is one of " + words() + "; have '" + word + "'"));
        }

        private static List<String> words() {
            return Arrays.stream(values()).map(Order::word).toList();
        }
    }

    public AuditPart {
        if (from < 0) {
            throw new IllegalArgumentException("start is 0 or more; have " + from);
        }
        if (most < 1 || most > AuditSearch.MOST) {
            throw new IllegalArgumentException("size is 1 to " + AuditSearch.MOST + "; have " + most);
        }
    }
}
