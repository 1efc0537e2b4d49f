package io.gatehouse.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every module, a package below the root one, is named on the architecture page. */
final class NamedModules {

    private NamedModules() {}

    static List<String> faults(Page page, List<String> modules) {
        return modules.stream()
                .filter(module -> !Pattern.compile("\\b" + module + "\\b")
                        .matcher(page.text())
                        .find())
                .map(module -> page.path() + ": does not name the module " + module)
                .toList();
    }

    static List<String> modulesIn(Path sources) {
        try (Stream<Path> folders = Files.list(sources)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
