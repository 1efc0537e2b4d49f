package io.gatehouse.web.processes;

import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Moment;

/**
 * An instance that has ended.
 *
 * @param end name of the step it ended at
 */
record FinishedRow(String about, String address, String end, Moment since, Moment ended, Figure took) {}
