package io.gatehouse.emergency;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files beside the stop file: one proof for each stop and account, replaced whole whenever it changes, and the
 * audit lines that wait for the database. They stay when a stop is over.
 */
public final class StopRecords {

    private static final String ACCOUNTS = "accounts";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /** @param stopFolder where the stop files lie */
    public StopRecords(Path stopFolder) {
        this.folder = stopFolder.resolve("records");
    }

    /** Where the proof of a stop for an account lies. */
    public Path fileOf(String stop, AccountId account) {
        return folder.resolve(stop + "." + account + ".json");
    }

    private Path spoolOf(String stop, AccountId account) {
        return folder.resolve(stop + "." + account + ".audit.jsonl");
    }

    /** Leaves word of which accounts are answered for, so that a stop for another one can be refused without a desk. */
    public void writeAccounts(List<AccountId> accounts) throws IOException {
        Files.createDirectories(folder);
        Files.write(
                folder.resolve(ACCOUNTS),
                accounts.stream().map(AccountId::value).toList());
    }

    /** The accounts of the desk that was started here last; empty when none was, or it cannot be read. */
    public List<String> accounts() {
        try {
            Path file = folder.resolve(ACCOUNTS);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    void write(StopProof proof) throws IOException {
        Files.createDirectories(folder);
        Path file = fileOf(proof.note().id(), proof.account());
        Path whole = Files.createTempFile(folder, "proof", ".writing");
        try {
            Files.writeString(whole, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(asMap(proof)) + "\n");
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static Map<String, Object> asMap(StopProof proof) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stop", proof.note().id());
        json.put("result", proof.result());
        json.put("why", proof.why());
        json.put("account", proof.account().value());
        json.put("scope", proof.scope());
        json.put("accounts", proof.of());
        json.put("person", proof.note().person());
        json.put("reason", proof.note().reason());
        json.put("ordered", proof.note().at().toString());
        json.put("flatten", proof.note().flatten());
        json.put("flattened", proof.flatten());
        json.put(
                "seen",
                Map.of(
                        "desk",
                        proof.seen().desk().toString(),
                        "wall",
                        proof.seen().wall().toString()));
        json.put("cancelled", proof.cancelled());
        json.put("questions", proof.questions());
        json.put(
                "answers",
                proof.answers().stream()
                        .map(asked -> Map.of("at", asked.desk().toString(), "said", asked.said()))
                        .toList());
        json.put("deskMillis", proof.took().desk().toMillis());
        json.put("wallMillis", proof.took().wall().toMillis());
        json.put("writer", proof.writer());
        return json;
    }

    /** The proof of a stop for an account; empty when nobody has written one that can be read. */
    public Optional<StopProof> find(String stop, AccountId account) {
        return read(fileOf(stop, account));
    }

    /** Every proof of a stop, by account. */
    public List<StopProof> of(String stop) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(stop + "."))
                    .filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Optional<StopProof> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(proof(JSON.readTree(Files.readString(file)))) : Optional.empty();
        } catch (IOException | JacksonException | IllegalArgumentException | java.time.DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static StopProof proof(JsonNode json) {
        StopNote note = new StopNote(
                json.path("stop").asString(),
                json.path("person").asString(),
                Instant.parse(json.path("ordered").asString()),
                json.path("reason").asString(),
                json.path("flatten").asBoolean());
        List<StopProof.Asked> answers = new ArrayList<>();
        json.path("answers")
                .forEach(asked -> answers.add(new StopProof.Asked(
                        Instant.parse(asked.path("at").asString()),
                        asked.path("said").asString())));
        return new StopProof(
                note,
                new AccountId(json.path("account").asString()),
                json.path("scope").asString(),
                texts(json.path("accounts")),
                new StopProof.Moment(
                        Instant.parse(json.path("seen").path("desk").asString()),
                        Instant.parse(json.path("seen").path("wall").asString())),
                json.path("result").asString().equals("PROVEN"),
                json.path("why").asString(),
                texts(json.path("cancelled")),
                json.path("questions").asInt(),
                answers,
                new StopProof.Took(
                        Duration.ofMillis(json.path("deskMillis").asLong()),
                        Duration.ofMillis(json.path("wallMillis").asLong())),
                json.path("flattened").asString(),
                json.path("writer").asString());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    /**
     * A line of audit that waits for the database.
     *
     * @param number from 1, without a gap
     * @param at desk time
     */
    record Line(int number, Instant at, String kind, String words) {}

    void spool(String stop, AccountId account, Instant at, String kind, String words) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", at.toString());
        line.put("kind", kind);
        line.put("words", words);
        Files.writeString(
                spoolOf(stop, account),
                JSON.writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** What waits, oldest first; one that a kill cut off is kept as it is, marked as damaged. */
    List<Line> spooled(String stop, AccountId account) throws IOException {
        Path file = spoolOf(stop, account);
        List<Line> lines = new ArrayList<>();
        for (String text : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            try {
                JsonNode json = JSON.readTree(text);
                lines.add(new Line(
                        lines.size() + 1,
                        Instant.parse(json.path("at").asString()),
                        json.path("kind").asString(),
                        json.path("words").asString()));
            } catch (JacksonException | java.time.DateTimeException cutOff) {
                lines.add(new Line(lines.size() + 1, Instant.EPOCH, "damaged", text));
            }
        }
        return lines;
    }
}
