package io.gatehouse.strategy;

import java.util.function.BiFunction;
import java.util.function.Function;

/** How a band is written: {@code min..max}. */
final class BandText {

    private BandText() {}

    static <V, B> B parse(String text, Function<String, V> value, BiFunction<V, V, B> band) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("a range is min..max, such as 7..14; have '" + text + "'");
        }
        return band.apply(end(text, text.substring(0, dots), value), end(text, text.substring(dots + 2), value));
    }

    private static <V> V end(String text, String end, Function<String, V> value) {
        try {
            return value.apply(end.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a range is two numbers min..max, such as 7..14; have '" + text + "'", e);
        }
    }

    static <V extends Comparable<V>> void requireOrder(V min, V max) {
        if (max.compareTo(min) < 0) {
            throw new IllegalArgumentException("a range runs from min to max; have " + min + ".." + max);
        }
    }
}
