package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to one row or one line, or to a whole stream, is found; nothing is found where nothing was done. */
@DatabaseTest
class AuditVerificationProperties {

    private static final int ROUNDS = 250;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Something somebody does who may write everywhere. */
    private interface Tampering {

        /** What was done, in words; nothing was done if they are empty. */
        String with(AuditDesk desk, String stream, Random random) throws IOException;
    }

    private static final List<Tampering> ALL = List.of(
            AuditVerificationProperties::flipACharacterOfARow,
            AuditVerificationProperties::changeAColumn,
            AuditVerificationProperties::deleteARow,
            AuditVerificationProperties::deleteTheTailOfRows,
            AuditVerificationProperties::deleteTheTailOfRowsAndMoveTheEnd,
            AuditVerificationProperties::insertARow,
            AuditVerificationProperties::swapTwoRows,
            AuditVerificationProperties::changeTheEnd,
            AuditVerificationProperties::flipAByteOfTheFile,
            AuditVerificationProperties::deleteLines,
            AuditVerificationProperties::insertALine,
            AuditVerificationProperties::swapTwoLines,
            AuditVerificationProperties::deleteTheFile,
            AuditVerificationProperties::deleteTheStreamEverywhere,
            AuditVerificationProperties::deleteTheTailEverywhere);

    @Test
    void anySingleManipulationIsFound() throws IOException {
        long seed = Long.getLong("gatehouse.test.seed", 20_261_121L);
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(seed + round);
            AuditDesk desk = new AuditDesk(folder.resolve(Integer.toString(round)));
            desk.twoSessions();
            assertThat(desk.findings())
                    .as("seed %s round %s, untouched", seed, round)
                    .isEmpty();

            String stream = random.nextBoolean() ? AuditTrail.TRAIL : AuditDesk.HISTORY;
            Tampering tampering = ALL.get(round % ALL.size());
            String done = tampering.with(desk, stream, random);

            assertThat(desk.findings())
                    .as("seed %s round %s: %s in %s", seed, round, done, stream)
                    .isNotEmpty();
        }
    }

    private static long rows(AuditDesk desk, String stream) {
        return desk.record.from(new AuditStream(desk.account, stream), 1).size();
    }

    private static long any(AuditDesk desk, String stream, Random random) {
        return 1L + random.nextInt((int) rows(desk, stream));
    }

    private static int update(AuditDesk desk, String stream, String change, Object value, long sequence) {
        return desk.sql(
                "UPDATE audit_line SET " + change + " WHERE account = ? AND stream = ? AND sequence_no = ?",
                value,
                desk.account.value(),
                stream,
                sequence);
    }

    private static String flipACharacterOfARow(AuditDesk desk, String stream, Random random) {
        long sequence = any(desk, stream, random);
        StringBuilder text = new StringBuilder(desk.record
                .from(new AuditStream(desk.account, stream), sequence)
                .get(0)
                .text());
        int at = random.nextInt(text.length());
        text.setCharAt(at, text.charAt(at) == 'x' ? 'y' : 'x');
        update(desk, stream, "line = ?", text.toString(), sequence);
        return "character " + at + " of row " + sequence;
    }

    private static String changeAColumn(AuditDesk desk, String stream, Random random) {
        List<String> columns = List.of("hash = ?", "previous_hash = ?", "action = ?", "actor = ?");
        String column = columns.get(random.nextInt(columns.size()));
        long sequence = any(desk, stream, random);
        update(desk, stream, column, "f".repeat(64), sequence);
        return column + " of row " + sequence;
    }

    private static String deleteARow(AuditDesk desk, String stream, Random random) {
        long sequence = any(desk, stream, random);
        desk.sql(
                "DELETE FROM audit_line WHERE account = ? AND stream = ? AND sequence_no = ?",
                desk.account.value(),
                stream,
                sequence);
        return "row " + sequence + " deleted";
    }

    private static String deleteTheTailOfRows(AuditDesk desk, String stream, Random random) {
        long last = any(desk, stream, random) - 1;
        cutRows(desk, stream, last);
        return "rows after " + last + " deleted";
    }

    private static void cutRows(AuditDesk desk, String stream, long last) {
        desk.sql(
                "DELETE FROM audit_line WHERE account = ? AND stream = ? AND sequence_no > ?",
                desk.account.value(),
                stream,
                last);
    }

    private static String deleteTheTailOfRowsAndMoveTheEnd(AuditDesk desk, String stream, Random random) {
        long last = any(desk, stream, random) - 1;
        cutRows(desk, stream, last);
        moveEnd(desk, stream, last);
        return "rows after " + last + " deleted and the end moved";
    }

    private static void moveEnd(AuditDesk desk, String stream, long last) {
        List<AuditLine> lines = desk.record.from(new AuditStream(desk.account, stream), 1);
        desk.sql(
                "UPDATE audit_stream_now SET last_sequence = ?, last_hash = ? WHERE account = ? AND stream = ?",
                last,
                last == 0 ? AuditLine.BEGINNING : lines.get((int) last - 1).hash(),
                desk.account.value(),
                stream);
    }

    private static String insertARow(AuditDesk desk, String stream, Random random) {
        long sequence = random.nextBoolean() ? rows(desk, stream) + 1 : -random.nextInt(3);
        AuditStream target = new AuditStream(desk.account, stream);
        AuditLine line = AuditLine.of(target, sequence, AuditFact.of("forged", AuditDesk.NOW), AuditLine.BEGINNING);
        desk.sql(
                "INSERT INTO audit_line (account, stream, sequence_no, line, hash, previous_hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                desk.account.value(),
                stream,
                sequence,
                line.text(),
                line.hash(),
                line.previous());
        return "row " + sequence + " inserted";
    }

    private static String swapTwoRows(AuditDesk desk, String stream, Random random) {
        long first = 1L + random.nextInt((int) rows(desk, stream) - 1);
        for (long[] move : new long[][] {{first, 999}, {first + 1, first}, {999, first + 1}}) {
            update(desk, stream, "sequence_no = ?", move[1], move[0]);
        }
        return "rows " + first + " and " + (first + 1) + " swapped";
    }

    private static String changeTheEnd(AuditDesk desk, String stream, Random random) {
        boolean gone = random.nextBoolean();
        String where = " WHERE account = ? AND stream = ?";
        String sql = gone ? "DELETE FROM audit_stream_now" : "UPDATE audit_stream_now SET last_sequence = 4711";
        desk.sql(sql + where, desk.account.value(), stream);
        return gone ? "end deleted" : "end changed";
    }

    private static String flipAByteOfTheFile(AuditDesk desk, String stream, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(desk.file(stream));
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(desk.file(stream), bytes);
        return "byte " + at + " of the file";
    }

    private static List<String> lines(AuditDesk desk, String stream) throws IOException {
        return new ArrayList<>(Files.readAllLines(desk.file(stream), StandardCharsets.UTF_8));
    }

    private static void replace(AuditDesk desk, String stream, List<String> lines) throws IOException {
        Files.write(desk.file(stream), lines, StandardCharsets.UTF_8);
    }

    private static String deleteLines(AuditDesk desk, String stream, Random random) throws IOException {
        List<String> lines = lines(desk, stream);
        int from = random.nextInt(lines.size());
        int to = from + 1 + random.nextInt(lines.size() - from);
        lines.subList(from, to).clear();
        replace(desk, stream, lines);
        return "lines " + (from + 1) + " to " + to + " deleted";
    }

    private static String insertALine(AuditDesk desk, String stream, Random random) throws IOException {
        List<String> lines = lines(desk, stream);
        int at = random.nextInt(lines.size() + 1);
        lines.add(at, lines.get(random.nextInt(lines.size())));
        replace(desk, stream, lines);
        return "a line inserted before line " + (at + 1);
    }

    private static String swapTwoLines(AuditDesk desk, String stream, Random random) throws IOException {
        List<String> lines = lines(desk, stream);
        int first = random.nextInt(lines.size() - 1);
        Collections.swap(lines, first, first + 1);
        replace(desk, stream, lines);
        return "lines " + (first + 1) + " and the next swapped";
    }

    private static String deleteTheFile(AuditDesk desk, String stream, Random random) throws IOException {
        Files.delete(desk.file(stream));
        return "the file deleted";
    }

    private static String deleteTheStreamEverywhere(AuditDesk desk, String stream, Random random) throws IOException {
        cutRows(desk, stream, 0);
        desk.sql("DELETE FROM audit_stream_now WHERE account = ? AND stream = ?", desk.account.value(), stream);
        Files.delete(desk.file(stream));
        return "the stream deleted in database, end and file";
    }

    // The trail's own end is witnessed by the ledger's sessions, the others' by the trail's last anchor.
    private static String deleteTheTailEverywhere(AuditDesk desk, String stream, Random random) throws IOException {
        long last = any(desk, stream, random) - 1;
        cutRows(desk, stream, last);
        moveEnd(desk, stream, last);
        replace(desk, stream, lines(desk, stream).subList(0, (int) last));
        return "everything after " + last + " deleted in database, end and file";
    }
}
