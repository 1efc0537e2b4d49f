package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes committed lines to their files, in order and each once. What is in a file is not remembered anywhere but in
 * the file: after a crash at any step the next writing finds the file's own end and goes on from there.
 */
@Component
public class WriteAuditFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WriteAuditFiles.class);
    private static final DateTimeFormatter DATED =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Where a file ended when this process last saw it. */
    private record End(long lines, long bytes) {}

    private final AuditRecord record;
    private final AuditSettings settings;
    private final Disk disk;
    private final DeskClock clock;
    private final Map<AuditStream, End> ends = new HashMap<>();

    @Autowired
    WriteAuditFiles(AuditRecord record, AuditSettings settings, DeskClock clock) {
        this(record, settings, Disk.REAL, clock);
    }

    WriteAuditFiles(AuditRecord record, AuditSettings settings, Disk disk, DeskClock clock) {
        this.record = record;
        this.settings = settings;
        this.disk = disk;
        this.clock = clock;
    }

    /**
     * Compares every file of an account with the record and mends it; to be called by whoever has just taken the
     * account, before anything is traded.
     *
     * @throws AuditRecordLost if a file has unbroken lines that the record has not
     */
    public synchronized List<AuditFile> verify(AccountId account) {
        List<AuditFile> found = new ArrayList<>();
        // Also what only the disk knows: an empty database beside a full file has lost its record.
        Set<String> names = new TreeSet<>(settings.namesOnDisk(account, disk));
        record.streams(account).forEach(stream -> names.add(stream.name()));
        for (String name : names) {
            found.add(mend(new AuditStream(account, name)));
        }
        return found;
    }

    /** Writes what the record has and the file has not. A disk that fails now is caught up with at the next line. */
    synchronized void write(AuditStream stream) {
        try {
            Path file = settings.fileOf(stream);
            End end = ends.get(stream);
            if (end == null || disk.size(file) != end.bytes()) {
                mend(stream);
                return;
            }
            append(stream, file, end, record.from(stream, end.lines() + 1));
        } catch (IOException | UncheckedIOException e) {
            failed(stream, e);
        }
    }

    /** Writes lines that have just been committed; if others come before them, those as well. */
    synchronized void write(AuditStream stream, List<AuditLine> lines) {
        try {
            Path file = settings.fileOf(stream);
            End end = ends.get(stream);
            if (end != null && end.lines() + 1 == lines.get(0).sequence() && disk.size(file) == end.bytes()) {
                append(stream, file, end, lines);
                return;
            }
        } catch (IOException e) {
            failed(stream, e);
        }
        write(stream);
    }

    private void failed(AuditStream stream, Exception e) {
        ends.remove(stream);
        // The fact is in the record; trading does not depend on a file that can be built again.
        LOG.error("The audit file of {} could not be written and will be caught up with: {}", stream, e.toString());
    }

    private void append(AuditStream stream, Path file, End end, List<AuditLine> more) throws IOException {
        String text = text(more);
        disk.append(file, text);
        ends.put(
                stream, new End(end.lines() + more.size(), end.bytes() + text.getBytes(StandardCharsets.UTF_8).length));
    }

    private AuditFile mend(AuditStream stream) {
        Path file = settings.fileOf(stream);
        List<AuditLine> lines = record.from(stream, 1);
        try {
            String text = disk.exists(file) ? disk.read(file) : "";
            AuditFile.Comparison comparison = AuditFile.compare(text, lines);
            if (comparison instanceof AuditFile.Comparison.Ahead ahead) {
                throw new AuditRecordLost(file + " has " + ahead.lines() + " unbroken lines and the database only "
                        + ahead.recorded() + ": the database has lost part of its record. Trading halts. Restore the"
                        + " database from a backup, or move the file away if it belongs to another installation.");
            }
            AuditFile mended = comparison instanceof AuditFile.Comparison.Prefix prefix
                    ? catchUp(file, lines, prefix.lines())
                    : rebuild(file, lines, ((AuditFile.Comparison.Damaged) comparison).what());
            ends.put(stream, new End(lines.size(), disk.size(file)));
            return mended;
        } catch (IOException e) {
            throw new UncheckedIOException("the audit file " + file.toAbsolutePath() + " cannot be read or written", e);
        }
    }

    private AuditFile catchUp(Path file, List<AuditLine> lines, long written) throws IOException {
        long missing = lines.size() - written;
        if (missing == 0) {
            return new AuditFile.Whole(file, written);
        }
        disk.append(file, text(lines.subList((int) written, lines.size())));
        return new AuditFile.CaughtUp(file, lines.size(), missing);
    }

    private AuditFile rebuild(Path file, List<AuditLine> lines, String damage) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + DATED.format(clock.now()));
        int again = 1;
        while (disk.exists(aside)) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + DATED.format(clock.now()) + "-" + again++);
        }
        disk.move(file, aside);
        disk.replace(file, text(lines));
        LOG.error("The audit file {} was damaged ({}); it is set aside as {} and written again", file, damage, aside);
        return new AuditFile.Rebuilt(file, aside, damage, lines.size());
    }

    private static String text(List<AuditLine> lines) {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }
}
