package io.gatehouse.broker.simulator;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * {@code broker.jsonl}: one entry a line, numbered and checksummed. Each line is one write to the operating
 * system, which keeps it when the process dies; a machine that loses power may lose the last lines. A last
 * line without its end was being written when the process died, was never shown to anybody, and is cut. Any
 * other damage stops the broker.
 */
final class FileJournal implements Journal {

    private static final Pattern LINE =
            Pattern.compile("\\{\"n\":(\\d{1,18}),\"crc\":\"([0-9a-f]{8})\",\"entry\":(\\{.*\\})\\}");

    private final JournalCodec codec = new JournalCodec();
    private final Path file;
    private final DirectoryLock lock;
    private final FileOutputStream out;
    private long lines;
    private boolean broken;

    private FileJournal(Path file, DirectoryLock lock) throws IOException {
        this.file = file;
        this.lock = lock;
        cutTornLine(file);
        this.out = new FileOutputStream(file.toFile(), true);
    }

    /** @throws IllegalStateException if another broker, here or in another process, has the directory open */
    static FileJournal open(Path directory) {
        DirectoryLock lock = DirectoryLock.of(directory);
        try {
            return new FileJournal(directory.resolve("broker.jsonl"), lock);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("cannot open the simulated broker's journal in " + directory, e);
        }
    }

    private static void cutTornLine(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
                end--;
            }
            bytes.setLength(end);
        }
    }

    @Override
    public void replay(Consumer<Entry> reader) {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                lines++;
                replay(line, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read line " + (lines + 1) + " of " + file, e);
        }
    }

    private void replay(String line, Consumer<Entry> reader) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw damaged("is no entry", null);
        }
        String json = parts.group(3);
        if (Long.parseLong(parts.group(1)) != lines) {
            throw damaged("has the number " + parts.group(1) + ": lines are missing, doubled or moved", null);
        }
        if (!parts.group(2).equals(checksum(lines, json))) {
            throw damaged("does not match its checksum " + parts.group(2), null);
        }
        try {
            reader.accept(codec.read(json));
        } catch (RuntimeException e) {
            throw damaged("cannot be applied: " + e.getMessage(), e);
        }
    }

    private IllegalStateException damaged(String how, @Nullable Throwable cause) {
        return new IllegalStateException(
                file + " line " + lines + " " + how + "; restore the file from a copy, or move it away to start"
                        + " the broker anew",
                cause);
    }

    @Override
    public void append(Entry entry) {
        if (broken) {
            throw new IllegalStateException("a write to " + file + " failed before; start the broker again");
        }
        String json = codec.write(entry);
        long number = lines + 1;
        String line = "{\"n\":" + number + ",\"crc\":\"" + checksum(number, json) + "\",\"entry\":" + json + "}\n";
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Half a line may stand there now; another one behind it would be damage.
            broken = true;
            throw new UncheckedIOException("cannot write line " + number + " of " + file, e);
        }
        lines = number;
    }

    private static String checksum(long number, String json) {
        CRC32 crc = new CRC32();
        crc.update((number + json).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        } finally {
            lock.close();
        }
    }
}
