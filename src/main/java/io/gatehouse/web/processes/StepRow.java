package io.gatehouse.web.processes;

import io.gatehouse.web.page.Figure;

/**
 * A step with what is to be seen of it, in the table and on the diagram.
 *
 * @param marks classes of its shape on the diagram
 * @param mean time it took, of those that were done
 * @param spent in all
 */
record StepRow(
        String id,
        String name,
        String kind,
        int here,
        int failed,
        int retrying,
        int timers,
        long visits,
        Figure mean,
        Figure spent,
        String marks) {}
