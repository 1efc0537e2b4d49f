package io.gatehouse.chaos;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What happened in a run, counted by name. */
public final class Tally {

    static final String STALE_QUOTES = "fault stale quotes";
    static final String MISSING_QUOTES = "fault missing quotes";
    static final String SILENT_MARKETS = "fault market does not answer";

    private final TreeMap<String, Long> counts = new TreeMap<>();

    void add(String name) {
        add(name, 1);
    }

    void add(String name, long count) {
        if (count != 0) {
            counts.merge(name, count, Long::sum);
        }
    }

    void add(Tally other) {
        other.counts.forEach(this::add);
    }

    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** Those whose name begins so, by name. */
    Map<String, Long> startingWith(String prefix) {
        return counts.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    long sumOf(String prefix) {
        return startingWith(prefix).values().stream().mapToLong(Long::longValue).sum();
    }

    /** By name. */
    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }
}
