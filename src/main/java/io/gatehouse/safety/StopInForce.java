package io.gatehouse.safety;

import java.nio.file.Path;

/**
 * A stop file that lies there now.
 *
 * @param file where
 * @param drill whether it says of itself that it only rehearses; it stops all the same
 */
public record StopInForce(Path file, boolean drill, StopNote note) {

    /** What it stops, in words: {@code ALL} or an account. */
    public String scope() {
        return file.getFileName().toString().split("\\.", 2)[0];
    }
}
