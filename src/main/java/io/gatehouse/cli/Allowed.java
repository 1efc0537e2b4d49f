package io.gatehouse.cli;

import io.gatehouse.time.NyseCalendar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/** What option values are refused, in words. */
final class Allowed {

    private Allowed() {}

    static void range(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new UsageError(option + " is " + least + " to " + most + "; have " + value);
        }
    }

    static void session(String option, LocalDate date, NyseCalendar calendar) {
        if (!calendar.isSession(date)) {
            throw new UsageError(option + " " + date + " is no session: the exchange is closed. The next one is "
                    + calendar.next(date).date());
        }
    }

    static void inOrder(String first, LocalDate from, String last, LocalDate to) {
        if (from.isAfter(to)) {
            throw new UsageError(first + " " + from + " is after " + last + " " + to + "; give the earlier date first");
        }
    }

    /** A file that is not there yet, in a folder that may be written to. */
    static void newFile(String option, Path file) {
        if (Files.exists(file)) {
            throw new UsageError(option + " " + file + (Files.isDirectory(file) ? " is a folder" : " exists")
                    + " and is never replaced; name a new file");
        }
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        folder(option + ": the folder", folder);
        if (!Files.isWritable(folder)) {
            throw new UsageError(option + ": the folder " + folder + " may not be written to; name another one");
        }
    }

    /** At least one session in {@code [from, to]}. */
    static void sessionsBetween(LocalDate from, LocalDate to, NyseCalendar calendar) {
        inOrder("--from", from, "--to", to);
        if (calendar.sessionOnOrAfter(from).date().isAfter(to)) {
            throw new UsageError("the exchange is closed from " + from + " to " + to + "; the next session is "
                    + calendar.sessionOnOrAfter(from).date());
        }
    }

    static void folder(String option, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageError(
                    option + " " + folder + (Files.exists(folder) ? " is a file, not a folder" : " does not exist"));
        }
    }
}
