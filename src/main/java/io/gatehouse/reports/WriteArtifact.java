package io.gatehouse.reports;

import io.gatehouse.reconciliation.Certificate;
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
        return write(folder, artifact.session() + ".json", artifact);
    }

    /**
     * Writes {@code <folder>/<session>.runtime.json}, which is no part of the artifact.
     *
     * @return the file
     * @throws UncheckedIOException naming the file if it cannot be written
     */
    public static Path into(Path folder, SessionRuntime runtime) {
        return write(folder, runtime.session() + ".runtime.json", runtime);
    }

    /**
     * Writes {@code <folder>/<session>.reconciliation.json}, the certificate of the session's comparison.
     *
     * @return the file
     * @throws UncheckedIOException naming the file if it cannot be written
     */
    static Path into(Path folder, Certificate certificate) {
        return writeText(folder, certificate.session() + ".reconciliation.json", certificate.published());
    }

    private static Path write(Path folder, String name, Object content) {
        return writeText(folder, name, JSON.writeValueAsString(content) + "\n");
    }

    private static Path writeText(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        Path unfinished = folder.resolve("." + name + ".tmp");
        try {
            Files.createDirectories(folder);
            Files.writeString(unfinished, text);
            // A reader, or a kill, never meets half a file.
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the artifact " + file.toAbsolutePath(), e);
        }
        return file;
    }
}
