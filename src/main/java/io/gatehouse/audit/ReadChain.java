package io.gatehouse.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the rows of one stream in their order, up to the first that is not what it should be. */
final class ReadChain {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** An end of another stream, as an anchor wrote it. */
    record Anchor(long line, StreamEnd end) {}

    private final AuditStream stream;
    private final boolean isTrail;
    private StreamEnd end = StreamEnd.NOTHING;
    private Optional<LocalDate> begun = Optional.empty();
    private final NavigableSet<LocalDate> closed = new TreeSet<>();
    private final Map<String, Map<Long, Anchor>> anchors = new HashMap<>();

    ReadChain(AuditStream stream) {
        this.stream = stream;
        this.isTrail = stream.name().equals(AuditTrail.TRAIL);
    }

    /** Why a row is not the one that follows; empty when it is. */
    Optional<String> whyNot(TrailLine row) {
        AuditLine line = row.line();
        long expected = end.sequence() + 1;
        if (line.sequence() != expected) {
            return Optional.of("database line " + line.sequence() + " stands where line " + expected + " should");
        }
        String chain = AuditLine.whyNot(line.text(), expected, end.hash());
        String why = chain.isEmpty() ? whyNotItsColumns(row) : chain;
        if (why.isEmpty()) {
            end = line.end();
            return Optional.empty();
        }
        return Optional.of("database line " + expected + ": " + why);
    }

    private String whyNotItsColumns(TrailLine row) {
        AuditLine line = row.line();
        if (!line.text().endsWith(",\"hash\":\"" + line.hash() + "\"}")) {
            return "its column hash says " + line.hash();
        }
        if (!line.previous().equals(end.hash())) {
            return "its column previous_hash says " + line.previous() + ", its text " + end.hash();
        }
        try {
            return whyNotItsMeaning(row, JSON.readTree(line.text()));
        } catch (JacksonException | DateTimeException | NumberFormatException e) {
            return "its text is no line of this stream: " + e.getMessage();
        }
    }

    private String whyNotItsMeaning(TrailLine row, JsonNode text) {
        String account = text.path("account").asString("");
        if (!account.equals(stream.account().value())) {
            return "it is of account " + account;
        }
        TrailLine meant = meant(row.line(), text);
        if (!row.equals(meant)) {
            return "it is searched by " + searched(row) + ", its text says " + searched(meant);
        }
        if (isTrail) {
            note(row, text);
        }
        return "";
    }

    private TrailLine meant(AuditLine line, JsonNode text) {
        return isTrail
                ? new TrailLine(
                        line,
                        Optional.of(Instant.parse(text.path("at").asString()).truncatedTo(ChronoUnit.MICROS)),
                        Optional.of(text.path("kind").asString()),
                        Optional.of(text.path("fact").path("actor").asString()))
                : new TrailLine(line, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String searched(TrailLine row) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("changed_at", row.at().map(Instant::toString).orElse("nothing"));
        columns.put("action", row.action().orElse("nothing"));
        columns.put("actor", row.actor().orElse("nothing"));
        return columns.toString();
    }

    private void note(TrailLine row, JsonNode text) {
        LocalDate day = LocalDate.ofInstant(row.at().orElseThrow(), NEW_YORK);
        begun = begun.or(() -> Optional.of(day));
        if (row.action().filter(TellBooks.CLOSED::equals).isEmpty()) {
            return;
        }
        JsonNode fact = text.path("fact");
        closed.add(LocalDate.parse(fact.path("context").path(TellBooks.SESSION).asString()));
        fact.path("ends").properties().forEach(other -> {
            String told = other.getValue().asString();
            int colon = told.indexOf(':');
            long sequence = Long.parseLong(told.substring(0, Math.max(0, colon)));
            anchors.computeIfAbsent(other.getKey(), first -> new HashMap<>())
                    .putIfAbsent(
                            sequence,
                            new Anchor(row.line().sequence(), new StreamEnd(sequence, told.substring(colon + 1))));
        });
    }

    /** After the last good row. */
    StreamEnd end() {
        return end;
    }

    /** New York date of the first line. */
    Optional<LocalDate> begun() {
        return begun;
    }

    /** Sessions that were closed by lines of this stream. */
    NavigableSet<LocalDate> closed() {
        return closed;
    }

    /** What anchors in this stream say of others, by name and sequence. */
    Map<String, Map<Long, Anchor>> anchors() {
        return anchors;
    }
}
