package io.gatehouse.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Everything the product's written pages claim and the product does not keep. */
public final class DocumentationFaults {

    private final Path root;

    /** @param root the project's folder */
    public DocumentationFaults(Path root) {
        this.root = root;
    }

    /** Commands on the first page that nobody can type. */
    public List<String> commands(CommandLine commandLine) {
        CommandTree tree = CommandTree.of(commandLine).plus(TypedCommands.launcherWords(launcher()));
        return TypedCommands.faults(page("README.md"), tree);
    }

    /** Modules that the architecture page forgot. */
    public List<String> modules() {
        return NamedModules.faults(
                page("docs/architecture.md"), NamedModules.modulesIn(root.resolve("src/main/java/io/gatehouse")));
    }

    /** Guarantees without a living test. */
    public List<String> guarantees() {
        return new ProvedGuarantees(root.resolve("src/test/java")).faults(page("docs/guarantees.md"));
    }

    /** Links that lead nowhere. */
    public List<String> links() {
        return Page.allOf(root).stream()
                .flatMap(page -> ResolvingLinks.faults(page).stream())
                .toList();
    }

    private Page page(String name) {
        return Page.read(root.resolve(name));
    }

    private String launcher() {
        try {
            return Files.readString(root.resolve("gatehouse"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
