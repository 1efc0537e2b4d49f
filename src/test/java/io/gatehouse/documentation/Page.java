package io.gatehouse.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A page in Markdown and where it lies. */
record Page(Path path, String text) {

    static Page read(Path path) {
        try {
            return new Page(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages at the root and everywhere below docs. */
    static List<Page> allOf(Path root) {
        return Stream.concat(markdown(root, 1), markdown(root.resolve("docs"), Integer.MAX_VALUE))
                .sorted()
                .map(Page::read)
                .toList();
    }

    private static Stream<Path> markdown(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines outside fenced code. */
    List<String> prose() {
        boolean[] inCode = {false};
        return text.lines()
                .filter(line -> {
                    boolean fence = line.strip().startsWith("```");
                    inCode[0] ^= fence;
                    return !fence && !inCode[0];
                })
                .toList();
    }
}
