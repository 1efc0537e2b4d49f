package io.gatehouse.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line as it stands in the file. Its hash is the SHA-256 of everything before it in the line, and that holds the
 * hash of the line before: nothing can be changed, taken out or put in without breaking the chain from there on.
 *
 * @param sequence one for the first of its stream
 * @param text the whole line, without its end
 * @param hash 64 hexadecimal characters
 * @param previous hash of the line before; 64 zeros for the first
 */
public record AuditLine(AuditStream stream, long sequence, String text, String hash, String previous) {

    /** What the first line of a stream follows. */
    public static final String BEGINNING = "0".repeat(64);

    /** Characters a line may have. */
    public static final int LONGEST = 8_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SEQUENCE = Pattern.compile("\\{\"sequence\":(\\d{1,18}),.*");
    private static final Pattern CHAIN =
            Pattern.compile(",\"previous\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\"}$");

    /**
     * The line of a fact.
     *
     * @throws IllegalArgumentException if it would be longer than {@link #LONGEST} characters
     */
    public static AuditLine of(AuditStream stream, long sequence, AuditFact fact, String previous) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sequence", sequence);
        values.put("at", fact.at().toString());
        values.put("account", stream.account().value());
        values.put("kind", fact.kind());
        values.put("fact", fact.values());
        values.put("previous", previous);
        String json = JSON.writeValueAsString(values);
        String hashed = json.substring(0, json.length() - 1);
        String hash = hash(hashed);
        String text = hashed + ",\"hash\":\"" + hash + "\"}";
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("an audit line has at most " + LONGEST + " characters; have "
                    + text.length() + " of kind " + fact.kind());
        }
        return new AuditLine(stream, sequence, text, hash, previous);
    }

    /** Where the stream stands after this line. */
    StreamEnd end() {
        return new StreamEnd(sequence, hash);
    }

    /** Why lines, taken from the beginning of a stream, are not one unbroken chain; empty when they are. */
    public static Optional<String> whyBroken(List<AuditLine> lines) {
        String previous = BEGINNING;
        for (int i = 0; i < lines.size(); i++) {
            String why = whyNot(lines.get(i).text(), i + 1L, previous);
            if (!why.isEmpty()) {
                return Optional.of("line " + (i + 1) + ": " + why);
            }
            previous = lines.get(i).hash();
        }
        return Optional.empty();
    }

    /** Why a text is not the line that follows; empty words when it is. */
    static String whyNot(String text, long sequence, String previous) {
        Matcher chain = CHAIN.matcher(text);
        Matcher number = SEQUENCE.matcher(text);
        if (!number.matches() || !chain.find()) {
            return "it is no audit line";
        }
        if (Long.parseLong(number.group(1)) != sequence) {
            return "it says sequence " + number.group(1) + ", expected is " + sequence;
        }
        if (!chain.group(1).equals(previous)) {
            return "it follows another line: previous " + chain.group(1) + ", expected " + previous;
        }
        String now = hash(text.substring(0, text.length() - (",\"hash\":\"\"}".length() + 64)));
        return now.equals(chain.group(2)) ? "" : "its text was changed: hash " + now + ", written " + chain.group(2);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
