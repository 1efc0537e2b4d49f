package io.gatehouse.web.processes;

import io.gatehouse.web.lists.Columns;
import io.gatehouse.web.lists.Csv;
import io.gatehouse.workflow.engine.StepWork;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** What steps are ordered by, and how they stand in a file. All of them are shown: the diagram is drawn from the list. */
final class StepList {

    static final Columns<StepWork> COLUMNS = Columns.<StepWork>ofAll("steps", "drawn", "asc")
            .words("drawn", "Step", Columns.whereItIsKept())
            .meaning("in the order in which they are drawn")
            .words("kind", "Kind", Comparator.comparing(work -> work.step().kind()))
            .figures("here", "Here now", Comparator.comparing(StepWork::here))
            .figures("failed", "Failed", Comparator.comparing(StepWork::failed))
            .figures("retrying", "Retrying", Comparator.comparing(StepWork::retrying))
            .figures("timers", "Timers", Comparator.comparing(StepWork::timers))
            .figures("visits", "Visits", Comparator.comparing(StepWork::visits))
            .figures("mean", "Mean time", Columns.known(StepList::mean))
            .figures("spent", "Time in all", Comparator.comparing(StepWork::spent));

    static final Csv<StepWork> CSV = new Csv<StepWork>()
            .text("step", work -> work.step().id())
            .text("name", work -> work.step().name())
            .text("kind", work -> work.step().kind())
            .raw("here now", StepWork::here)
            .raw("failed", StepWork::failed)
            .raw("retrying", StepWork::retrying)
            .raw("timers", StepWork::timers)
            .raw("visits", StepWork::visits)
            .raw("mean time (ms)", work -> mean(work).map(Duration::toMillis))
            .raw("time in all (ms)", work -> work.spent().toMillis());

    private StepList() {}

    /** Empty for what was not done yet. */
    static Optional<Duration> mean(StepWork work) {
        return work.visits() == 0 ? Optional.empty() : Optional.of(work.spent().dividedBy(work.visits()));
    }
}
