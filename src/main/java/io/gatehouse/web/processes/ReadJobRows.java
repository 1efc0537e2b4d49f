package io.gatehouse.web.processes;

import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.EngineJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads jobs into rows. */
final class ReadJobRows {

    private final String base;
    private final String page;
    private final Map<String, String> names;
    private final Map<String, EngineInstance> instances;
    private final DeskClock clock;

    /**
     * For one page.
     *
     * @param base address of the process
     * @param page address of the page that shows them
     * @param names of steps
     * @param instances by id; jobs of others are left out
     */
    ReadJobRows(
            String base,
            String page,
            Map<String, String> names,
            Map<String, EngineInstance> instances,
            DeskClock clock) {
        this.base = base;
        this.page = page;
        this.names = names;
        this.instances = instances;
        this.clock = clock;
    }

    List<WorkRow.Job> in(List<EngineJob> jobs, EngineJob.State state) {
        return jobs.stream()
                .filter(job -> job.state() == state)
                .flatMap(job ->
                        Optional.ofNullable(instances.get(job.instance())).map(instance -> row(job, instance)).stream())
                .toList();
    }

    private WorkRow.Job row(EngineJob job, EngineInstance instance) {
        Instant now = clock.now();
        return new WorkRow.Job(
                names.getOrDefault(job.element(), job.element()),
                instance.about(),
                base + "/instances/" + instance.id(),
                job.reason(),
                job.nextAttempt() + " of " + job.attempts(),
                Shown.moment(job.due().orElse(job.since()), clock.today()),
                job.due()
                        .map(due -> due.isAfter(now) ? Shown.duration(Duration.between(now, due)) : "now")
                        .orElse(""),
                page + (page.contains("?") ? "&" : "?") + word(job) + "=" + job.id() + "#act");
    }

    private static String word(EngineJob job) {
        return job.state() == EngineJob.State.TIMER ? "fire" : "retry";
    }
}
