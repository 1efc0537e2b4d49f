package io.gatehouse.audit;

import java.nio.file.Path;
import java.util.List;

/** What an audit file turned out to be, compared with the record. */
public sealed interface AuditFile {

    /** Where it is. */
    Path file();

    /** Every line of the record, and nothing else. */
    record Whole(Path file, long lines) implements AuditFile {}

    /** The first lines of the record; a crash came between a commit and the writing. The rest was added. */
    record CaughtUp(Path file, long lines, long added) implements AuditFile {}

    /**
     * Something else; it was set aside and written again from the record.
     *
     * @param setAside where the damaged file is now
     * @param damage what was found, with the line's number
     */
    record Rebuilt(Path file, Path setAside, String damage, long lines) implements AuditFile {}

    /** How a file's lines stand to the record's. */
    sealed interface Comparison {

        /** So many lines agree, and there are no more. */
        record Prefix(long lines) implements Comparison {}

        record Damaged(String what) implements Comparison {}

        /** The file goes on, unbroken, after the record ends: the record has lost something. */
        record Ahead(long lines, long recorded) implements Comparison {}
    }

    /** Compares a file's text with the record. */
    static Comparison compare(String text, List<AuditLine> record) {
        String[] lines = text.split("\n", -1);
        // After the last line's end there is nothing; anything else is a line that was torn.
        String torn = lines[lines.length - 1];
        int whole = lines.length - 1;
        for (int i = 0; i < Math.min(whole, record.size()); i++) {
            if (!lines[i].equals(record.get(i).text())) {
                return damaged(i, lines[i], record);
            }
        }
        if (whole > record.size()) {
            return beyond(lines, whole, record);
        }
        return torn.isEmpty()
                ? new Comparison.Prefix(whole)
                : new Comparison.Damaged("line " + (whole + 1) + " is torn after " + torn.length() + " characters");
    }

    private static Comparison damaged(int at, String line, List<AuditLine> record) {
        String why = AuditLine.whyNot(line, at + 1L, record.get(at).previous());
        return new Comparison.Damaged("line " + (at + 1) + " is not the recorded one: "
                + (why.isEmpty() ? "it is a whole line of another history" : why));
    }

    private static Comparison beyond(String[] lines, int whole, List<AuditLine> record) {
        String previous = record.isEmpty()
                ? AuditLine.BEGINNING
                : record.get(record.size() - 1).hash();
        String why = AuditLine.whyNot(lines[record.size()], record.size() + 1L, previous);
        return why.isEmpty()
                ? new Comparison.Ahead(whole, record.size())
                : new Comparison.Damaged("line " + (record.size() + 1) + " is not recorded: " + why);
    }
}
