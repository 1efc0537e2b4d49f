package io.gatehouse.bpmnstyle;

import static io.gatehouse.bpmnstyle.ProcessFile.engineAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A user task's form key {@code <key>.<task>} is a file {@code <key>.<task>.form}, and every such file is used. */
public final class FormRule implements BpmnRule {

    private static final String SUFFIX = ".form";

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        Set<String> existing = Set.copyOf(formsIn(around.forms()));
        Set<String> used = file.elements("userTask", "startEvent")
                .flatMap(task -> engineAttribute(task, "formKey").stream())
                .collect(Collectors.toSet());
        Stream<String> tasks = file.elements("userTask").flatMap(task -> fault(task, file.key(), existing).stream());
        Stream<String> unused = existing.stream()
                .filter(form -> form.startsWith(file.key() + ".") && !used.contains(form))
                .map(form -> form + SUFFIX + ": no user task of " + file.key() + " has this form key");
        return Stream.concat(tasks, unused);
    }

    private static Optional<String> fault(Element task, String key, Set<String> existing) {
        String id = ProcessFile.idOf(task);
        Optional<String> form = engineAttribute(task, "formKey");
        if (form.isEmpty() || !form.get().startsWith(key + ".")) {
            return Optional.of(id + ": a user task's form key is " + key + ".<task>; have '" + form.orElse("") + "'");
        }
        return existing.contains(form.get())
                ? Optional.empty()
                : Optional.of(id + ": there is no form file " + form.get() + SUFFIX);
    }

    /** The keys of all form files in a folder; none when there is no folder. */
    public static List<String> formsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
