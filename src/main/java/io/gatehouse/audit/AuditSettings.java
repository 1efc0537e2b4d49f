package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where audit files are kept.
 *
 * @param accounts the installation's accounts; the first has its files at the top, every other in a folder of its own
 */
@ConfigurationProperties("gatehouse")
public record AuditSettings(
        @DefaultValue("paper") List<String> accounts,
        @DefaultValue Audit audit) {

    private static final String PHASE = "phase";
    private static final String ENDING = ".jsonl";

    /**
     * The folders.
     *
     * @param folder of all streams
     * @param phaseFolder of the streams below {@code phase/} instead; blank for {@code <folder>/phase}
     */
    public record Audit(
            @DefaultValue("logs") Path folder, @Nullable String phaseFolder) {}

    /** The same for somebody who stands elsewhere: relative folders are below this one. */
    public AuditSettings below(Path home) {
        Optional<String> moved = Optional.ofNullable(audit.phaseFolder()).filter(folder -> !folder.isBlank());
        return new AuditSettings(
                accounts,
                new Audit(
                        home.resolve(audit.folder()),
                        moved.map(folder -> home.resolve(folder).toString()).orElse("")));
    }

    /** The file of a stream. */
    Path fileOf(AuditStream stream) {
        String[] parts = stream.name().split("/", -1);
        return folderOf(stream.account(), parts[0]).resolve(parts[1] + ENDING);
    }

    private Path folderOf(AccountId account, String group) {
        Optional<Path> moved = Optional.ofNullable(audit.phaseFolder())
                .filter(folder -> !folder.isBlank() && group.equals(PHASE))
                .map(Path::of);
        Path top = moved.orElse(audit.folder());
        Path own = account.value().equals(accounts.get(0)) ? top : top.resolve(account.value());
        return moved.isPresent() ? own : own.resolve(group);
    }

    /** Names of the streams of which an account has a file. */
    List<String> namesOnDisk(AccountId account, Disk disk) {
        List<String> names = new ArrayList<>();
        // A folder of phase files that was moved has no folder named phase above it.
        List<String> groups = new ArrayList<>(List.of(PHASE));
        Path top = folderOf(account, "x").toAbsolutePath().getParent();
        if (top != null) {
            disk.list(top).stream()
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(PHASE))
                    .forEach(groups::add);
        }
        for (String group : groups) {
            for (Path file : disk.list(folderOf(account, group))) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    names.add(group + "/" + name.substring(0, name.length() - ENDING.length()));
                }
            }
        }
        return names.stream().filter(AuditStream::isName).toList();
    }
}
