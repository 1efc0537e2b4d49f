package io.gatehouse.workflow.engine;

import org.flowable.engine.ManagementService;
import org.springframework.stereotype.Component;

/**
 * Gives jobs back to whoever runs them: the clock driver in a simulation, the engine's executor in real time. Only what
 * knows rights and writes to the trail may use it.
 */
@Component
public class MoveJobs {

    // One attempt: when it fails, a person sees it again instead of waiting for further ones.
    private static final int ONCE = 1;

    private final ManagementService management;

    MoveJobs(ManagementService management) {
        this.management = management;
    }

    /** Lets a failed job be tried once more, in the caller's transaction. */
    public void retry(String job) {
        management.moveDeadLetterJobToExecutableJob(job, ONCE);
    }

    /** Lets a timer fire now, in the caller's transaction. */
    public void fire(String timer) {
        management.moveTimerToExecutableJob(timer);
    }
}
