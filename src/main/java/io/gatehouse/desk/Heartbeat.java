package io.gatehouse.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * That a lasting desk's own loop goes round, by the machine's time: a loop that hangs stops the desk's clock with it.
 * Nothing is decided by it; it is for those who watch. Beaten by the loop, read from any thread.
 */
public final class Heartbeat {

    private final Supplier<Duration> machine;
    private final AtomicReference<Optional<Duration>> last = new AtomicReference<>(Optional.empty());

    private final AtomicReference<Optional<String>> broken = new AtomicReference<>(Optional.empty());

    /** @param machine the machine's time since some beginning, which never goes backwards */
    public Heartbeat(Supplier<Duration> machine) {
        this.machine = machine;
    }

    /** The loop has gone round. */
    public void beat() {
        last.set(Optional.of(machine.get()));
    }

    /** The loop has ended by a failure, and goes round no more in this process. */
    public void broke(String failure) {
        broken.set(Optional.of(failure));
    }

    /** What the loop ended by; empty while it goes round, and when it was stopped. */
    public Optional<String> brokenBy() {
        return broken.get();
    }

    /** How long ago the last beat was; empty before the first, which a run of its own pace never has. */
    public Optional<Duration> silentFor() {
        return last.get().map(beat -> machine.get().minus(beat));
    }
}
