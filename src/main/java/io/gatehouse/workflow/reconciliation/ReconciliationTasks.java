package io.gatehouse.workflow.reconciliation;

import static io.gatehouse.workflow.reconciliation.Reconciliation.LATCH;
import static io.gatehouse.workflow.reconciliation.Reconciliation.RELEASED;

import io.gatehouse.reconciliation.ResolveDifference;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's side of what follows an unexplained difference. */
@Component("reconciliation")
public class ReconciliationTasks {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationTasks.class);

    private final Latches latches;
    private final ResolveDifference resolve;

    ReconciliationTasks(Latches latches, ResolveDifference resolve) {
        this.latches = latches;
        this.resolve = resolve;
    }

    /** After the commit of the pause: the log is the one channel that every desk has. */
    public void alertPeople(DelegateExecution execution) {
        String id = LATCH.require(execution);
        Latch latch = latches.find(id)
                .orElseThrow(() -> new IllegalStateException("there is no latch " + id + " to tell of"));
        LOG.warn("pause {} account={}: {}. It waits for a person", latch.id(), latch.account(), latch.words());
    }

    /** Releases the latch if the books agree now; otherwise the person is asked again. */
    public void compareAgain(DelegateExecution execution) {
        String id = LATCH.require(execution);
        Optional<String> still = resolve.check(id);
        still.ifPresent(why -> LOG.warn("pause {} stays closed: {}", id, why));
        RELEASED.set(execution, still.isEmpty());
    }
}
