package io.gatehouse.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Holds a file against the rows of its stream, byte by byte, up to the first difference. */
final class CompareFile implements AutoCloseable {

    private final InputStream bytes;
    private long lines;
    private Optional<String> difference = Optional.empty();

    CompareFile(InputStream bytes) {
        this.bytes = bytes;
    }

    void next(AuditLine row) throws IOException {
        if (difference.isPresent()) {
            return;
        }
        byte[] expected = (row.text() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] found = bytes.readNBytes(expected.length);
        lines++;
        if (found.length == 0) {
            difference = Optional.of("the file ends before line " + lines);
        } else if (!Arrays.equals(expected, found)) {
            difference = Optional.of("file line " + lines + " is not the database's: at character "
                    + (Arrays.mismatch(expected, found) + 1) + " it has '" + excerpt(found, expected) + "' instead of '"
                    + excerpt(expected, found) + "'");
        }
    }

    private static String excerpt(byte[] text, byte[] other) {
        int at = Arrays.mismatch(text, other);
        int to = Math.min(text.length, at + 40);
        return at >= text.length ? "nothing" : new String(text, at, to - at, StandardCharsets.UTF_8).strip();
    }

    /** What differs; empty when nothing does. To be called after the last row. */
    Optional<String> end() throws IOException {
        if (difference.isEmpty() && bytes.read() >= 0) {
            difference = Optional.of("the file goes on after line " + lines + ", where the database ends");
        }
        return difference;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
