package io.gatehouse.broker.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One owner of a directory among all processes of the machine; the lock ends with the process at the latest. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel lockFile;

    private DirectoryLock(FileChannel lockFile) {
        this.lockFile = lockFile;
    }

    /** @throws IllegalStateException if it is owned, by this process or another one */
    static DirectoryLock of(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel lockFile = FileChannel.open(
                    directory.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(lockFile) == null) {
                lockFile.close();
                throw new IllegalStateException("the simulated broker in " + directory
                        + " is in use by another desk; stop that one or choose another directory");
            }
            return new DirectoryLock(lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock the simulated broker's directory " + directory, e);
        }
    }

    private static @Nullable FileLock locked(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the simulated broker's lock", e);
        }
    }
}
