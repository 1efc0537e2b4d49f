package io.gatehouse.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is done with files, one step a method, so that a test can break off at each. */
interface Disk {

    /** The machine's. */
    Disk REAL = new Disk() {};

    default boolean exists(Path file) {
        return Files.exists(file);
    }

    default String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** The bytes of a file; none if there is no such file. */
    default InputStream open(Path file) throws IOException {
        return Files.exists(file) ? new BufferedInputStream(Files.newInputStream(file)) : InputStream.nullInputStream();
    }

    /** Names of what is in a folder; none if there is no such folder. */
    default List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into the audit folder " + folder, e);
        }
    }

    default long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    default void append(Path file, String text) throws IOException {
        makeFolderOf(file);
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Whole or not at all; what stood there is gone. */
    default void replace(Path file, String text) throws IOException {
        makeFolderOf(file);
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    default void move(Path file, Path to) throws IOException {
        Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
    }

    // Making a folder that is there costs an exception inside, and lines are appended after each transaction.
    private static void makeFolderOf(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }
}
