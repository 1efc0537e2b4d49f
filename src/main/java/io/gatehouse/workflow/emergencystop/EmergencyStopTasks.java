package io.gatehouse.workflow.emergencystop;

import static io.gatehouse.workflow.emergencystop.EmergencyStop.LATCH;
import static io.gatehouse.workflow.emergencystop.EmergencyStop.RELEASED;
import static io.gatehouse.workflow.emergencystop.EmergencyStop.SECOND;

import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReleaseLatch;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's side of what follows an emergency stop. */
@Component("emergencyStop")
public class EmergencyStopTasks {

    private static final Logger LOG = LoggerFactory.getLogger(EmergencyStopTasks.class);

    private final Latches latches;
    private final ReleaseLatch release;
    private final ResumeConditions conditions;

    EmergencyStopTasks(Latches latches, ReleaseLatch release, ResumeConditions conditions) {
        this.latches = latches;
        this.release = release;
        this.conditions = conditions;
    }

    /** After the commit of the stop: the log is the one channel that every desk has. */
    public void tellPeople(DelegateExecution execution) {
        Latch latch = latch(execution);
        LOG.warn("{} account={}: {}. It waits for two people", latch.id(), latch.account(), latch.words());
    }

    /** Releases the latch if nothing stands in the way; otherwise people are asked again. */
    public void checkConditions(DelegateExecution execution) {
        Latch latch = latch(execution);
        // Asked before the account is locked: a broker's reply may queue behind an event that waits for the lock.
        Optional<String> still = conditions.whyNotYet(latch.account());
        if (still.isEmpty()) {
            Latch.Acknowledgement by = latch.acknowledged()
                    .orElseThrow(() -> new IllegalStateException("nobody asked to resume after " + latch.id()));
            release.release(latch.id(), by.person(), Optional.of(SECOND.require(execution)), by.words());
        } else {
            LOG.warn("stop {} stays: {}", latch.id(), still.get());
        }
        RELEASED.set(execution, still.isEmpty());
    }

    private Latch latch(DelegateExecution execution) {
        String id = LATCH.require(execution);
        return latches.find(id).orElseThrow(() -> new IllegalStateException("there is no latch " + id));
    }
}
