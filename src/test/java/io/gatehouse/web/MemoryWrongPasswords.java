package io.gatehouse.web;

import io.gatehouse.web.login.WrongPasswords;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Wrong passwords in memory. */
public class MemoryWrongPasswords implements WrongPasswords {

    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    @Override
    public Row of(String whose, Instant now) {
        return rows.getOrDefault(whose, Row.NONE).until().isAfter(now) ? rows.getOrDefault(whose, Row.NONE) : Row.NONE;
    }

    @Override
    public void count(String whose, Instant now, Instant until) {
        rows.values().removeIf(row -> !row.until().isAfter(now));
        rows.merge(whose, new Row(1, until), (was, one) -> new Row(was.count() + 1, was.until()));
    }

    @Override
    public void forget(String whose) {
        rows.remove(whose);
    }
}
