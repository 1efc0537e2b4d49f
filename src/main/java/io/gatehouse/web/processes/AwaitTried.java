package io.gatehouse.web.processes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.gatehouse.time.Stopwatch;
import io.gatehouse.workflow.engine.EngineJob;
import io.gatehouse.workflow.engine.EngineJob.State;
import io.gatehouse.workflow.engine.ReadJobs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Waits a moment for what comes of steps that are tried again, so that the answer can say it. */
@Component
@ConditionalOnWebApplication
class AwaitTried {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ReadJobs jobs;

    AwaitTried(ReadJobs jobs) {
        this.jobs = jobs;
    }

    /** @param waiting those the desk has not come to yet */
    record Tried(int all, int failed, int waiting) {

        boolean allWell() {
            return failed == 0 && waiting == 0;
        }

        /** {@code 3 retried, 1 failed again}. */
        String words() {
            return all + " retried"
                    + (failed == 0 ? "" : ", " + failed + " failed again")
                    + (waiting == 0 ? "" : ", " + waiting + " not run yet: the desk comes to it")
                    + (allWell() ? ": " + (all == 1 ? "it goes on" : "they go on") : "");
        }
    }

    Tried of(List<String> tried) {
        Stopwatch since = Stopwatch.started();
        Tried seen = look(tried);
        while (seen.waiting() > 0 && since.elapsed().compareTo(PATIENCE) < 0) {
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return seen;
            }
            seen = look(tried);
        }
        return seen;
    }

    // What is neither waiting nor failed is gone: it went on.
    private Tried look(List<String> tried) {
        Map<State, Long> states = jobs.all().stream()
                .filter(job -> tried.contains(job.id()))
                .collect(groupingBy(EngineJob::state, counting()));
        return new Tried(
                tried.size(),
                Math.toIntExact(states.getOrDefault(State.FAILED, 0L)),
                Math.toIntExact(states.getOrDefault(State.WAITING, 0L)));
    }
}
