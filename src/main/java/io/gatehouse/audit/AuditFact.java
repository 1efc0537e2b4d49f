package io.gatehouse.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something worth keeping, as named values in the order they were given. Decimals are texts, so that no reader
 * rounds them.
 *
 * @param kind what it is, in one word
 * @param at desk time
 */
public record AuditFact(String kind, Instant at, Map<String, Object> values) {

    public AuditFact {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static AuditFact of(String kind, Instant at) {
        return new AuditFact(kind, at, Map.of());
    }

    public AuditFact with(String name, String value) {
        return and(name, value);
    }

    public AuditFact with(String name, int value) {
        return and(name, value);
    }

    public AuditFact with(String name, boolean value) {
        return and(name, value);
    }

    public AuditFact with(String name, List<String> value) {
        return and(name, List.copyOf(value));
    }

    public AuditFact with(String name, Map<String, String> value) {
        return and(name, Collections.unmodifiableMap(new LinkedHashMap<>(value)));
    }

    /** Left out when empty: a missing field is not an empty one. */
    public AuditFact with(String name, Optional<String> value) {
        return value.map(present -> and(name, present)).orElse(this);
    }

    private AuditFact and(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        if (more.put(name, value) != null) {
            throw new IllegalArgumentException("a fact names each value once; have " + name + " twice");
        }
        return new AuditFact(kind, at, more);
    }
}
