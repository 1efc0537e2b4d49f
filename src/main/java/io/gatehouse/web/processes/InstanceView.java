package io.gatehouse.web.processes;

import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Moment;
import java.util.List;
import java.util.Optional;

/**
 * One instance, running or ended.
 *
 * @param end name of the step it ended at; empty text while it runs
 * @param took so far, or in all
 * @param links to what of the desk it is about
 * @param callers the instance that called it, if one did
 */
record InstanceView(
        String about,
        String businessKey,
        String process,
        String address,
        int version,
        String state,
        String tone,
        Moment since,
        Optional<Moment> ended,
        String end,
        Figure took,
        List<Link> links,
        List<Link> callers,
        List<Link> called) {

    /**
     * A step it came to.
     *
     * @param called address of the instance it called; empty text for none
     */
    record Passed(String name, String kind, Moment since, Figure took, String who, String called, boolean here) {}

    /** Something to be drawn on the diagram: a step or a flow. */
    record Mark(String step, String marks, int here, int failed, int retrying, int timers) {}

    /**
     * What it went through, the first in front.
     *
     * @param more how many further ones are not listed
     */
    record Path(List<Passed> steps, List<Mark> marks, int more) {}

    /** @param changed when it was last written; empty when never since it was set */
    record Value(String name, String value, Moment set, Optional<Moment> changed) {}

    /** @param inbox address where it is decided; empty text for one that ended */
    record Task(String name, String who, Moment since, Figure took, String inbox) {}
}
