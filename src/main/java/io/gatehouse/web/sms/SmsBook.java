package io.gatehouse.web.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every signed message, in a file beside the stop files, because it has to work without a database. */
final class SmsBook {

    private static final int LONGEST_BODY = 160;

    private final Path file;
    private final Set<String> known = new HashSet<>();

    /** Knows the messages of before, so that one that comes again after a restart does nothing. */
    SmsBook(Path stopFolder) {
        this.file = stopFolder.resolve("records").resolve("sms.jsonl");
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : java.util.List.<String>of()) {
                known.add(JsonMapper.shared().readTree(line).path("sid").asString());
            }
        } catch (IOException | JacksonException unreadable) {
            throw new IllegalStateException("the record of text messages " + file + " cannot be read", unreadable);
        }
    }

    /** Whether it is the first time that this message comes. */
    synchronized boolean isNew(String sid) {
        return known.add(sid);
    }

    /** Of a number only the last four digits are kept. */
    synchronized void write(Instant at, String sid, String from, String body, String outcome) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", at.toString());
        line.put("sid", sid);
        line.put("from", masked(from));
        line.put("body", body.substring(0, Math.min(body.length(), LONGEST_BODY)));
        line.put("outcome", outcome);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonMapper.shared().writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    static String masked(String number) {
        return "..." + number.substring(Math.max(0, number.length() - 4));
    }
}
