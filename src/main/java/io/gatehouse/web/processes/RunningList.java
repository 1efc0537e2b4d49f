package io.gatehouse.web.processes;

import io.gatehouse.web.lists.Columns;
import io.gatehouse.web.lists.Csv;
import java.time.Instant;
import java.util.Comparator;

/** What instances that run are ordered by, and how they stand in a file. */
final class RunningList {

    static final Columns<WorkRow> COLUMNS = Columns.<WorkRow>of("running", "since", "asc")
            .words("about", "Instance", Comparator.comparing(WorkRow::about))
            .words("at", "Is at", Comparator.comparing(WorkRow::at))
            .figures(
                    "since",
                    "Since",
                    Comparator.comparing(row -> Instant.parse(row.since().iso())))
            .words("state", "State", Comparator.comparing(WorkRow::state));

    static final Csv<WorkRow> CSV = new Csv<WorkRow>()
            .text("instance", row -> row.address().substring(row.address().lastIndexOf('/') + 1))
            .text("about", WorkRow::about)
            .text("at", WorkRow::at)
            .raw("since (UTC)", row -> row.since().iso())
            .text("state", WorkRow::state);

    private RunningList() {}
}
