package io.gatehouse.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes an artifact as a file, whole or not at all; writing the same session again writes the same bytes. */
public final class WriteArtifact {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private WriteArtifact() {}

    /**
     * Writes {@code <folder>/<session>.json}.
     *
     * @return the file
     * @throws UncheckedIOException naming the file if it cannot be written
     */
    public static Path into(Path folder, DailyArtifact artifact) {
        Path file = folder.resolve(artifact.session() + ".json");
        Path unfinished = folder.resolve("." + artifact.session() + ".json.tmp");
        try {
            Files.createDirectories(folder);
            Files.writeString(unfinished, JSON.writeValueAsString(artifact) + "\n");
            // A reader, or a kill, never meets half a file.
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the artifact " + file.toAbsolutePath(), e);
        }
        return file;
    }
}
