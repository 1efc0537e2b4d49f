package io.gatehouse.web.processes;

import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Moment;
import java.util.List;

/**
 * A page of instances that have ended, the last first.
 *
 * @param total of all pages
 * @param words which of them are shown
 * @param newer address of the page before; empty text for the first
 * @param older address of the page after; empty text for the last
 */
record FinishedRows(List<Row> rows, long total, String words, String newer, String older) {

    /** @param end name of the step it ended at */
    record Row(String about, String address, String end, Moment since, Moment ended, Figure took) {}
}
