package io.gatehouse.web.processes;

import java.util.Optional;
import java.util.function.Supplier;

/** What runs now, read once for all parts of one answer. */
final class WorkNow {

    private final Supplier<WorkRow.Now> read;
    private Optional<WorkRow.Now> seen = Optional.empty();

    WorkNow(Supplier<WorkRow.Now> read) {
        this.read = read;
    }

    WorkRow.Now get() {
        WorkRow.Now now = seen.orElseGet(read);
        seen = Optional.of(now);
        return now;
    }
}
