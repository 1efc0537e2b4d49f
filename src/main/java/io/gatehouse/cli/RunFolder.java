package io.gatehouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of one run that is kept apart from every other: its database below {@code data/runs}, its
 * artifacts below {@code artifacts/runs}.
 *
 * @param home the folder both are relative to
 * @param id kind, seed and start
 */
record RunFolder(Path home, String id) {

    private static final String DURABLE = "durable";

    /** Relative to the home folder. */
    Path data() {
        return Path.of("data", "runs", id);
    }

    /** Relative to the home folder. */
    Path artifacts() {
        return Path.of("artifacts", "runs", id);
    }

    /**
     * Makes the folders this run's: new, emptied by {@code fresh}, or those of the durable run it continues.
     *
     * @throws UsageError if the run exists and this is none of the three
     */
    void claim(boolean durable, boolean fresh) {
        try {
            if (fresh) {
                delete(home.resolve(data()));
                delete(home.resolve(artifacts()));
            }
            if (exists() && !(durable && isDurable())) {
                throw new UsageError("run " + id + " exists in " + data() + whatToDo());
            }
            Files.createDirectories(home.resolve(data()));
            Files.createDirectories(home.resolve(artifacts()));
            if (!durable) {
                Files.deleteIfExists(mark());
            } else if (!isDurable()) {
                Files.createFile(mark());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + data() + " and " + artifacts(), e);
        }
    }

    private String whatToDo() {
        return isDurable()
                ? "; --durable continues it, --fresh deletes it and starts again"
                : " and was not written durably, so it cannot be continued; --fresh deletes it and starts again";
    }

    // A run that failed before it wrote anything may simply be tried again.
    private boolean exists() throws IOException {
        if (!Files.exists(home.resolve(data()))) {
            return false;
        }
        try (Stream<Path> left = Files.list(home.resolve(data()))) {
            return left.anyMatch(path -> !path.equals(mark()));
        }
    }

    private boolean isDurable() {
        return Files.exists(mark());
    }

    private Path mark() {
        return home.resolve(data()).resolve(DURABLE);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
