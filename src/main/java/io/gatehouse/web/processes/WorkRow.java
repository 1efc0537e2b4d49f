package io.gatehouse.web.processes;

import io.gatehouse.web.page.Moment;
import java.util.List;

/**
 * An instance that runs.
 *
 * @param at the steps it is at, by name
 */
record WorkRow(String about, String address, String at, Moment since, String state, String tone) {

    /**
     * Something the engine has still to run, or could not.
     *
     * @param about of its instance
     * @param address of its instance
     * @param attempt the next one, {@code 2 of 3}
     * @param at when it is tried next; when it was made, for what has failed
     * @param in how long that is from now; empty text for what has no time
     * @param act address of this page with the intervention opened
     */
    record Job(
            String step, String about, String address, String why, String attempt, Moment at, String in, String act) {}

    /**
     * All of one version, or of one instance.
     *
     * @param waiting jobs that run as soon as the desk comes to them
     */
    record Now(List<WorkRow> running, List<Job> failed, List<Job> retrying, List<Job> timers, int waiting) {}
}
