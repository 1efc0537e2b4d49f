package io.gatehouse.market.replay;

import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of real market history, where this machine has one; it is not part of the repository. */
final class RealHistory {

    /** For {@code @EnabledIf}. */
    static final String IS_PRESENT = "io.gatehouse.market.replay.RealHistory#isPresent";

    static final String WHERE = "no real market history; -Dgatehouse.shared names the directory with data/ in it";

    private RealHistory() {}

    static boolean isPresent() {
        return Files.isDirectory(directory());
    }

    static Path directory() {
        return Path.of(System.getProperty("gatehouse.shared", "../shared")).resolve("data");
    }
}
