package io.gatehouse.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written into a stop file: who ordered it, when and why. The file stops whatever it says.
 *
 * @param id one for each stop; up to 64 letters, digits, dots and dashes, so that a file can be named by it
 * @param person who ordered it, at most 64 characters
 * @param at by the machine's clock: the desk's may be a simulated one, or nobody may be there to read it
 * @param reason one line of at most 300 characters
 * @param flatten whether everything held is to be closed as well
 */
public record StopNote(String id, String person, Instant at, String reason, boolean flatten) {

    /** Longest reason that is kept, in characters. */
    public static final int LONGEST_REASON = 300;

    private static final String ID = "[A-Za-z0-9.-]{1,64}";
    private static final int LONGEST_NAME = 64;
    private static final String YES = "yes";

    /** @throws IllegalArgumentException naming what is wrong */
    public StopNote {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException(
                    "a stop's id is 1 to 64 letters, digits, dots and dashes; have '" + id + "'");
        }
        requireLine("the person who orders a stop", person, LONGEST_NAME);
        requireLine("the reason of a stop", reason, LONGEST_REASON);
    }

    private static void requireLine(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.lines().count() != 1) {
            throw new IllegalArgumentException(
                    what + " is one line of 1 to " + longest + " characters; have '" + text + "'");
        }
    }

    /** Made now, with an id of that instant. */
    public static StopNote of(String person, Instant at, String reason, boolean flatten) {
        return new StopNote(idAt("stop", at), person, at, reason, flatten);
    }

    /** {@code stop-20260105T150000.123456Z}. */
    public static String idAt(String word, Instant at) {
        return word + "-" + at.toString().replace(":", "").replaceFirst("-", "").replaceFirst("-", "");
    }

    /** The same stop, closing everything held as well. */
    StopNote flattening() {
        return new StopNote(id, person, at, reason, true);
    }

    /** The first line is for people, the others for the desk. */
    String text() {
        return "EMERGENCY STOP by " + person + " at " + at + ": " + reason + "\nid: " + id + "\nperson: " + person
                + "\nat: " + at + "\nreason: " + reason + "\nflatten: " + (flatten ? YES : "no") + "\n";
    }

    /** What a file says; one that was written by hand, or cannot be read, is known by its name and time. */
    static StopNote read(Path file) {
        Map<String, String> said = new HashMap<>();
        for (String line : lines(file)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                said.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        Instant touched = touched(file);
        try {
            return new StopNote(
                    said.getOrDefault("id", ""),
                    said.getOrDefault("person", ""),
                    Instant.parse(said.getOrDefault("at", "")),
                    said.getOrDefault("reason", ""),
                    YES.equals(said.get("flatten")));
        } catch (DateTimeException | IllegalArgumentException byHand) {
            return new StopNote(
                    idAt("by-hand", touched),
                    "somebody",
                    touched,
                    "the file " + file.getFileName() + " lies there",
                    false);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Instant touched(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException unreadable) {
            return Instant.EPOCH;
        }
    }
}
