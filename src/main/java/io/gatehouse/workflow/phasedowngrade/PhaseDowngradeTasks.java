package io.gatehouse.workflow.phasedowngrade;

import static io.gatehouse.workflow.phasedowngrade.PhaseDowngrade.HALT;

import io.gatehouse.phases.AcknowledgeHalt;
import io.gatehouse.safety.Latch;
import org.flowable.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's side of what follows a downgrade. */
@Component("phaseDowngrade")
public class PhaseDowngradeTasks {

    private static final Logger LOG = LoggerFactory.getLogger(PhaseDowngradeTasks.class);

    private final AcknowledgeHalt halts;

    PhaseDowngradeTasks(AcknowledgeHalt halts) {
        this.halts = halts;
    }

    /** After the commit of the downgrade: the log is the one channel that every desk has. */
    public void tellPeople(DelegateExecution execution) {
        Latch halt = halts.halt(HALT.require(execution));
        LOG.warn(
                "phase.downgrade {} account={}: {}. Entries stand still until a named person acknowledges it",
                halt.id(),
                halt.account(),
                halt.reason());
    }
}
