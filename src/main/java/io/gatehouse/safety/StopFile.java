package io.gatehouse.safety;

import io.gatehouse.ledger.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stop that needs nothing but a folder: a file {@code ALL.stop} stops every account, {@code <account>.stop} one.
 * That the file is there is enough, whatever is in it. Who may write into the folder may stop the desk; that is its
 * only authority. Where the folder cannot be looked into, everything is stopped.
 */
public final class StopFile {

    private static final String ALL = "ALL";
    private static final String ENDING = ".stop";
    private static final int LONGEST_WORDS = 500;

    private final Path folder;

    /** @param folder need not exist; an absent folder holds no stop */
    public StopFile(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The stop in force for an account, that of all accounts first. */
    public Optional<StopOrder> of(AccountId account) {
        return Stream.of(fileOf(Optional.empty()), fileOf(Optional.of(account)))
                .flatMap(file -> read(file).stream())
                .findFirst();
    }

    /** Where the stop of an account lies; of all accounts when empty. */
    public Path fileOf(Optional<AccountId> account) {
        return folder.resolve(account.map(AccountId::value).orElse(ALL) + ENDING);
    }

    /** Files that stop anything, by name. */
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
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
            String text = Files.readString(file).strip();
            return text.substring(0, Math.min(text.length(), LONGEST_WORDS));
        } catch (IOException unreadable) {
            return "the file cannot be read (" + unreadable + "), which stops as well";
        }
    }
}
