package io.gatehouse.documentation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Every guarantee (a row of a table or an item of a list) names a test, and every named test lives. */
final class ProvedGuarantees {

    private static final Pattern TEST =
            Pattern.compile("\\b([A-Z][A-Za-z0-9]*(?:Test|Properties|IT))\\b(?:#([a-zA-Z0-9_]+))?");
    private static final Pattern ROW = Pattern.compile("^\\s*(\\||[-*] |\\d+\\. ).*");
    private static final Pattern RULER = Pattern.compile("^[\\s|:-]+$");

    private final Path testSources;

    ProvedGuarantees(Path testSources) {
        this.testSources = testSources;
    }

    List<String> faults(Page page) {
        List<String> lines = page.prose();
        Stream<String> unproved = IntStream.range(0, lines.size())
                .filter(i -> isGuarantee(lines, i))
                .mapToObj(lines::get)
                .filter(line -> !TEST.matcher(line).find())
                .map(line -> page.path() + ": names no test: " + line.strip());
        Stream<String> dead = TEST.matcher(page.text())
                .results()
                .flatMap(test -> fault(test).stream())
                .map(fault -> page.path() + ": " + fault);
        return Stream.concat(unproved, dead).toList();
    }

    // The row above a ruler is the table's head.
    private static boolean isGuarantee(List<String> lines, int i) {
        boolean head = i + 1 < lines.size()
                && lines.get(i + 1).contains("-")
                && RULER.matcher(lines.get(i + 1)).matches();
        return ROW.matcher(lines.get(i)).matches()
                && !RULER.matcher(lines.get(i)).matches()
                && !head;
    }

    private Optional<String> fault(MatchResult test) {
        Optional<Class<?>> type = find(test.group(1));
        if (type.isEmpty()) {
            return Optional.of("there is no test " + test.group(1));
        }
        boolean alive = Arrays.stream(type.get().getDeclaredMethods())
                .filter(method -> test.group(2) == null || method.getName().equals(test.group(2)))
                .filter(method -> !AnnotationSupport.isAnnotated(method, Disabled.class))
                .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
        boolean enabled = !AnnotationSupport.isAnnotated(type.get(), Disabled.class);
        return alive && enabled ? Optional.empty() : Optional.of("there is no living test " + test.group());
    }

    private Optional<Class<?>> find(String simpleName) {
        try (Stream<Path> files = Files.walk(testSources)) {
            return files.filter(file -> file.getFileName().toString().equals(simpleName + ".java"))
                    .findFirst()
                    .map(this::load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> load(Path source) {
        String path = testSources.relativize(source).toString();
        String name = path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.');
        try {
            return Class.forName(name, /* initialize= */ false, ProvedGuarantees.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the test " + source + " is not compiled", e);
        }
    }
}
