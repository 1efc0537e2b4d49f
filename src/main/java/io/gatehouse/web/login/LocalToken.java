package io.gatehouse.web.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * The secret by which the command line on this machine is known: a file that only the user who started the desk
 * can read, made anew at each start.
 */
final class LocalToken {

    static final String FILE = "cli-token";

    private static final int BYTES = 32;

    private final String value;

    LocalToken(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        this.value = HexFormat.of().formatHex(bytes);
    }

    /** In constant time. */
    boolean matches(String shown) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes it into a folder, readable and writable by the owner alone from its first byte.
     *
     * @throws UncheckedIOException naming the file if it cannot be written
     */
    void writeInto(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, FILE, ".tmp", ownerOnly(folder));
            Files.writeString(unfinished, value + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the command line's token " + file.toAbsolutePath(), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
