package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Books and certificates as JSON of one form only: fixed order of fields, no blanks, decimals as texts. */
final class CanonicalJson {

    private static final String SCHEMA = "gatehouse.reconciliation-certificate/1";
    private static final String UNKNOWN = "unknown";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalJson() {}

    /** SHA-256 of a text in UTF-8, 64 hexadecimal characters. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(Books books) {
        Map<String, Object> pages = new LinkedHashMap<>();
        books.pages()
                .forEach((section, page) -> pages.put(
                        section.name(),
                        page instanceof BookPage.Known known
                                ? known.lines().stream()
                                        .map(CanonicalJson::line)
                                        .toList()
                                : Map.of(UNKNOWN, ((BookPage.Unknown) page).reason())));
        return JSON.writeValueAsString(pages);
    }

    private static Map<String, String> line(BookLine line) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", line.key());
        fields.put("symbol", line.symbol().map(Symbol::value).orElse(""));
        fields.put("value", line.value());
        return fields;
    }

    /** @throws IllegalArgumentException if the text is not what {@link #of(Books)} writes */
    static Books books(String json) {
        Map<Section, BookPage> pages = new EnumMap<>(Section.class);
        read(json).properties().forEach(page -> pages.put(Section.valueOf(page.getKey()), page(page.getValue())));
        return new Books(pages);
    }

    private static BookPage page(JsonNode page) {
        if (page.isObject()) {
            return new BookPage.Unknown(text(page, UNKNOWN));
        }
        List<BookLine> lines = new ArrayList<>();
        page.forEach(line -> lines.add(new BookLine(text(line, "key"), symbol(line), text(line, "value"))));
        return new BookPage.Known(lines);
    }

    private static Optional<Symbol> symbol(JsonNode line) {
        return Optional.of(text(line, "symbol"))
                .filter(symbol -> !symbol.isEmpty())
                .map(Symbol::new);
    }

    static String of(List<ExpectedEvent> expected) {
        return JSON.writeValueAsString(expected.stream()
                .map(event -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("kind", event.kind().name());
                    fields.put("key", event.key());
                    fields.put("words", event.words());
                    fields.put("symbol", event.symbol().value());
                    fields.put("moves", new TreeMap<>(event.moves()));
                    fields.put("cash", event.cash().toString());
                    return fields;
                })
                .toList());
    }

    /** @throws IllegalArgumentException if the text is not what {@link #of(List)} writes */
    static List<ExpectedEvent> expected(String json) {
        List<ExpectedEvent> events = new ArrayList<>();
        read(json).forEach(event -> {
            Map<String, Long> moves = new TreeMap<>();
            event.path("moves")
                    .properties()
                    .forEach(move -> moves.put(move.getKey(), move.getValue().asLong()));
            events.add(new ExpectedEvent(
                    ExpectedEvent.Kind.valueOf(text(event, "kind")),
                    text(event, "key"),
                    text(event, "words"),
                    new Symbol(text(event, "symbol")),
                    moves,
                    new Money(new BigDecimal(text(event, "cash")))));
        });
        return events;
    }

    static String body(Comparison comparison, String ours, String theirs, String expected) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schema", SCHEMA);
        body.put("account", comparison.account().value());
        body.put("session", comparison.session().toString());
        body.put("at", comparison.at().toString());
        body.put("tolerancePerLine", Section.TOLERANCE.toString());
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("ours", ours);
        inputs.put("theirs", theirs);
        inputs.put("expected", expected);
        body.put("inputs", inputs);
        body.put("outcome", comparison.outcome().name());
        body.put(
                "lines",
                comparison.inputs().lines().stream().map(CanonicalJson::line).toList());
        body.put(
                "differences",
                comparison.differences().stream().map(CanonicalJson::difference).toList());
        return JSON.writeValueAsString(body);
    }

    private static Map<String, Object> line(ComparedLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("section", line.section().name());
        fields.put("key", line.key());
        fields.put("ours", line.ours());
        fields.put("theirs", line.theirs());
        fields.put("agrees", line.agrees());
        return fields;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", difference.kind().name());
        fields.put("subject", difference.subject());
        fields.put("ours", difference.ours());
        fields.put("theirs", difference.theirs());
        difference.explanation().ifPresent(cause -> fields.put("explanation", cause));
        return fields;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("a text '" + field + "' is missing in " + node);
        }
        return value.asString();
    }
}
