package io.gatehouse.chaos;

import io.gatehouse.broker.simulator.TrueBooks;
import io.gatehouse.broker.simulator.WatchBooks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a desk of the campaign keeps what it writes, apart from every other desk.
 *
 * @param folder for its files
 * @param memory its database; empty if that lies in the folder too, and outlives the process
 */
record Place(Path folder, Optional<MemoryDatabase> memory) {

    boolean isDurable() {
        return memory.isEmpty();
    }

    TrueBooks books(WatchBooks watch) {
        return isDurable() ? TrueBooks.inDirectory(folder.resolve("broker"), watch) : TrueBooks.inMemory(watch);
    }

    /** As options of the desk, above everything that files and the environment say. */
    List<String> settings() {
        String url = memory.map(MemoryDatabase::url)
                .orElseGet(() -> "jdbc:h2:file:" + folder.resolve("gatehouse").toAbsolutePath()
                        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=sa",
                "--spring.datasource.password=",
                "--spring.profiles.active=",
                "--gatehouse.run.folder=" + folder,
                "--gatehouse.run.artifacts=" + folder.resolve("artifacts"),
                "--gatehouse.audit.folder=" + folder.resolve("logs"),
                "--gatehouse.audit.phase-folder=",
                "--gatehouse.safety.stop-folder=" + folder.resolve("stop"));
    }
}
