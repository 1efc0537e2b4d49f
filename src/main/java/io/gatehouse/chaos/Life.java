package io.gatehouse.chaos;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * One life of a desk, from its start to the crash that was drawn for it, or to its orderly end. The crash comes at the
 * n-th passing of a point on the thread that moves the clock, so the same seed ends at the same instruction. Afterwards
 * no transaction of that desk begins or commits any more, whatever its code still tries.
 */
final class Life implements TransactionExecutionListener {

    private final Thread thread = Thread.currentThread();
    private final Map<CrashPoint, Long> passed = new EnumMap<>(CrashPoint.class);
    private final Optional<Fate> fate;
    private volatile boolean over;

    /** @param nth the passing at which the desk ends, from one */
    record Fate(CrashPoint point, long nth) {}

    Life(Optional<Fate> fate) {
        this.fate = fate;
    }

    /** Whether the desk was ended here. */
    boolean isOver() {
        return over;
    }

    /** How often each point was passed. */
    Map<CrashPoint, Long> passed() {
        return Map.copyOf(passed);
    }

    /** @throws Crash if this is where it ends, or it has ended before */
    void pass(CrashPoint point) {
        requireAlive();
        // What other threads do depends on the machine.
        if (!Thread.currentThread().equals(thread)) {
            return;
        }
        long count = passed.merge(point, 1L, Long::sum);
        if (fate.filter(end -> end.point() == point && end.nth() == count).isPresent()) {
            over = true;
            throw new Crash(point.words());
        }
    }

    private void requireAlive() {
        if (over) {
            throw new Crash("it is over");
        }
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        requireAlive();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        pass(CrashPoint.BEFORE_COMMIT);
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            pass(CrashPoint.AFTER_COMMIT);
        }
    }
}
