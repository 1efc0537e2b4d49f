package io.gatehouse.workflow.breakerhalt;

import static io.gatehouse.workflow.breakerhalt.BreakerHalt.LATCH;
import static io.gatehouse.workflow.breakerhalt.BreakerHalt.RELEASED;

import io.gatehouse.ledger.Ledger;
import io.gatehouse.safety.BreakerChecks;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReleaseLatch;
import java.time.Instant;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's side of what follows a breaker. */
@Component("breakerHalt")
public class BreakerHaltTasks {

    private static final Logger LOG = LoggerFactory.getLogger(BreakerHaltTasks.class);

    private final Latches latches;
    private final ReleaseLatch release;
    private final BreakerChecks checks;
    private final Ledger ledger;

    BreakerHaltTasks(Latches latches, ReleaseLatch release, BreakerChecks checks, Ledger ledger) {
        this.latches = latches;
        this.release = release;
        this.checks = checks;
        this.ledger = ledger;
    }

    /** After the commit of the halt: the log is the one channel that every desk has. */
    public void tellPeople(DelegateExecution execution) {
        Latch latch = latch(execution);
        LOG.warn("breaker {} account={}: {}. It waits for a named person", latch.id(), latch.account(), latch.words());
    }

    public Instant coolOffEnds(DelegateExecution execution) {
        return latch(execution).notBefore();
    }

    /** Releases the latch if what tripped it is over; otherwise a person is asked again. */
    public void checkConditions(DelegateExecution execution) {
        Latch latch = latch(execution);
        ledger.lock(latch.account());
        Optional<String> still = checks.whyNotYet(latch);
        if (still.isEmpty()) {
            Latch.Acknowledgement by = latch.acknowledged()
                    .orElseThrow(() -> new IllegalStateException("nobody has acknowledged latch " + latch.id()));
            release.release(latch.id(), by.person(), Optional.empty(), by.words());
        } else {
            LOG.warn("breaker {} stays closed: {}", latch.id(), still.get());
        }
        RELEASED.set(execution, still.isEmpty());
    }

    private Latch latch(DelegateExecution execution) {
        String id = LATCH.require(execution);
        return latches.find(id).orElseThrow(() -> new IllegalStateException("there is no latch " + id));
    }
}
