package io.gatehouse.safety;

import io.gatehouse.ledger.AccountId;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stop that needs nothing but a folder: a file {@code ALL.stop} stops every account, {@code <account>.stop} one,
 * {@code <account>.drill.stop} one for a rehearsal. That the file is there is enough, whatever is in it. Who may write
 * into the folder may stop the desk; that is its only authority. Where the folder cannot be looked into, everything is
 * stopped.
 */
public final class StopFile {

    private static final String ALL = "ALL";
    private static final String ENDING = ".stop";
    private static final String DRILL = ".drill";
    private static final int LONGEST_WORDS = 500;

    private final Path folder;

    /** @param folder need not exist; an absent folder holds no stop */
    public StopFile(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * With a folder that is there, so that whoever has nothing but a shell can put a file into it.
     *
     * @throws IllegalStateException if it cannot be made; a desk that nobody can stop must not start
     */
    static StopFile inFolderMade(Path folder) {
        StopFile stops = new StopFile(folder);
        try {
            Files.createDirectories(stops.folder);
        } catch (IOException e) {
            // Without the exception as its cause, which a terminal would show instead of what to do.
            throw new IllegalStateException(
                    "the folder " + stops.folder + " for stop files cannot be made (" + e
                            + "); put nothing else in its place, or set gatehouse.safety.stop-folder to one the desk may write into");
        }
        return stops;
    }

    public Path folder() {
        return folder;
    }

    /** The stop in force for an account, that of all accounts first. */
    public Optional<StopOrder> of(AccountId account) {
        return filesOf(account).flatMap(file -> read(file).stream()).findFirst();
    }

    /** Every stop in force for an account, that of all accounts first, with what it says. */
    public List<StopInForce> inForce(AccountId account) {
        return filesOf(account)
                .filter(StopFile::mayBeThere)
                .map(file -> new StopInForce(file, file.equals(drillOf(account)), StopNote.read(file)))
                .toList();
    }

    /**
     * A glance that costs little, for who looks again and again: false when certainly no stop of any account lies
     * there, but for one that is being written at this moment. Whether an order may go out is asked of {@link #of}.
     */
    public boolean mayHoldAny() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
                    return true;
                }
            }
        } catch (NoSuchFileException absent) {
            return false;
        } catch (IOException | DirectoryIteratorException unseen) {
            return true;
        }
        // A folder may be listed and its files not be looked for: then each of them may be there.
        return !folder.toFile().canExecute();
    }

    private Stream<Path> filesOf(AccountId account) {
        return Stream.of(fileOf(Optional.empty()), fileOf(Optional.of(account)), drillOf(account));
    }

    private static boolean mayBeThere(Path file) {
        return !Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Where the stop of an account lies; of all accounts when empty. */
    public Path fileOf(Optional<AccountId> account) {
        return folder.resolve(account.map(AccountId::value).orElse(ALL) + ENDING);
    }

    private Path drillOf(AccountId account) {
        return folder.resolve(account + DRILL + ENDING);
    }

    /**
     * Stops an account, or all of them, at once and whole: whoever reads sees all of the file or none. A stop that is
     * in force already stays as it is, except that it closes positions as well from now on if the new one does.
     *
     * @return the stop in force
     * @throws IOException if it could not be written, so that nothing is stopped that was not before
     */
    public StopNote write(Optional<AccountId> account, StopNote note) throws IOException {
        Path file = fileOf(account);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            StopNote before = StopNote.read(file);
            boolean more = note.flatten() && !before.flatten();
            return more ? put(file, before.flattening()) : before;
        }
        return put(file, note);
    }

    /** Stops one account for a rehearsal, in a file of its own, so that ending it never ends a real stop. */
    public StopNote writeDrill(AccountId account, StopNote note) throws IOException {
        return put(drillOf(account), note);
    }

    /** Ends a rehearsal. */
    public void liftDrill(AccountId account) throws IOException {
        Files.deleteIfExists(drillOf(account));
    }

    /**
     * Takes the stop of one account away. One that stops all accounts goes on stopping the others, each by a file of
     * its own that is there before the common one goes.
     *
     * @param others accounts that stay stopped if all are stopped now
     */
    public void lift(AccountId account, List<AccountId> others) throws IOException {
        Path all = fileOf(Optional.empty());
        if (mayBeThere(all)) {
            StopNote note = StopNote.read(all);
            for (AccountId other : others) {
                write(Optional.of(other), note);
            }
            Files.deleteIfExists(all);
        }
        Files.deleteIfExists(fileOf(Optional.of(account)));
        liftDrill(account);
    }

    private StopNote put(Path file, StopNote note) throws IOException {
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, file.getFileName().toString(), ".writing");
        try {
            Files.writeString(whole, note.text());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
        return note;
    }

    private Optional<StopOrder> read(Path file) {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(new StopOrder(file.toString(), words(file)));
    }

    // Neither "exists" nor "does not exist" can be said of a file in a folder that may not be looked into.
    private static String words(Path file) {
        try {
            String text = Files.readString(file).strip().lines().findFirst().orElse("");
            return text.substring(0, Math.min(text.length(), LONGEST_WORDS));
        } catch (IOException unreadable) {
            return "the file cannot be read (" + unreadable + "), which stops as well";
        }
    }
}
