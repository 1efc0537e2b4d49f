package io.gatehouse.web.processes;

import io.gatehouse.workflow.engine.EngineJob;
import io.gatehouse.workflow.engine.EngineJob.State;
import io.gatehouse.workflow.engine.Visit;
import java.util.List;

/** What a running instance waits for, the worst first. */
enum Standing {
    FAILED("! Failed", "bad"),
    RETRYING("Retrying", "warn"),
    PEOPLE("Waits for people", "here"),
    DUE("About to run", ""),
    WAITING("Waiting", "");

    private static final String PERSON = "user task";

    private final String words;
    private final String tone;

    Standing(String words, String tone) {
        this.words = words;
        this.tone = tone;
    }

    /**
     * Of one instance.
     *
     * @param jobs its own
     * @param at the steps it is at
     */
    static Standing of(List<EngineJob> jobs, List<Visit> at) {
        if (any(jobs, State.FAILED)) {
            return FAILED;
        }
        if (any(jobs, State.RETRYING)) {
            return RETRYING;
        }
        if (at.stream().anyMatch(visit -> visit.kind().equals(PERSON))) {
            return PEOPLE;
        }
        return any(jobs, State.WAITING) ? DUE : WAITING;
    }

    private static boolean any(List<EngineJob> jobs, State state) {
        return jobs.stream().anyMatch(job -> job.state() == state);
    }

    String words() {
        return words;
    }

    String tone() {
        return tone;
    }
}
