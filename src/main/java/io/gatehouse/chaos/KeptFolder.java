package io.gatehouse.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A seed's folder: gone when all was well, kept with what was found when it was not. */
final class KeptFolder {

    private KeptFolder() {}

    /** Makes it new; what an earlier campaign left of the seed goes. */
    static void begin(Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
    }

    static void end(Path folder, SeedOutcome outcome, MemoryDatabase database) throws IOException {
        if (!outcome.violations().isEmpty()) {
            database.keepIn(folder.resolve("database.sql"));
        }
        end(folder, outcome);
    }

    static void end(Path folder, SeedOutcome outcome) throws IOException {
        if (outcome.violations().isEmpty()) {
            delete(folder);
        } else {
            Files.write(
                    folder.resolve("violations.txt"),
                    outcome.violations().stream().map(Violation::text).toList());
        }
    }

    static void removeIfEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
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
