package io.gatehouse.web.processes;

import io.gatehouse.web.lists.Columns;
import io.gatehouse.web.lists.Csv;
import io.gatehouse.workflow.engine.ProcessWork;
import java.util.Comparator;

/** What processes are ordered by, and how they stand in a file. */
final class OverviewList {

    /** What is stuck in front. */
    static final Columns<ProcessWork> COLUMNS = Columns.<ProcessWork>by("failed", "desc")
            .words(
                    "name",
                    "Process",
                    Comparator.comparing(work -> work.definition().name()))
            .figures("running", "Running", Comparator.comparing(ProcessWork::running))
            .figures("people", "Tasks for people", Comparator.comparing(ProcessWork::people))
            .figures(
                    "failed",
                    "Failed",
                    Comparator.comparing(ProcessWork::failed)
                            .thenComparing(ProcessWork::retrying)
                            .thenComparing(Comparator.comparing((ProcessWork work) ->
                                            work.definition().name())
                                    .reversed()))
            .figures("retrying", "Retrying", Comparator.comparing(ProcessWork::retrying))
            .figures("timers", "Timers", Comparator.comparing(ProcessWork::timers))
            .figures("finished", "Finished", Comparator.comparing(ProcessWork::finished))
            .figures("last", "Last finished", Columns.known(ProcessWork::lastFinished));

    static final Csv<ProcessWork> CSV = new Csv<ProcessWork>()
            .text("process", work -> work.definition().key())
            .text("name", work -> work.definition().name())
            .raw("running", ProcessWork::running)
            .raw("tasks for people", ProcessWork::people)
            .raw("failed", ProcessWork::failed)
            .raw("retrying", ProcessWork::retrying)
            .raw("timers", ProcessWork::timers)
            .raw("finished", ProcessWork::finished)
            .raw("last finished (UTC)", ProcessWork::lastFinished);

    private OverviewList() {}
}
