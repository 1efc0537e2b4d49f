package io.gatehouse.workflow.phasedowngrade;

import static io.gatehouse.workflow.phasedowngrade.PhaseDowngrade.HALT;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.AcknowledgeHalt;
import io.gatehouse.phases.PhaseDowngraded;
import io.gatehouse.safety.Latch;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our side of what follows a downgrade towards the engine. */
@Component
public class PhaseDowngradeProcess {

    private final AcknowledgeHalt halts;
    private final RuntimeService runtime;

    PhaseDowngradeProcess(AcknowledgeHalt halts, RuntimeService runtime) {
        this.halts = halts;
        this.runtime = runtime;
    }

    /** In the transaction of the downgrade, so that there is no halt without somebody who is asked. */
    @EventListener
    void on(PhaseDowngraded downgraded) {
        askFor(downgraded.transition().id());
    }

    /** Asks for every open halt of an account of which nobody is asked yet, as after an upgrade of the desk. */
    @Transactional
    public void askForOpenHalts(AccountId account) {
        halts.open(account).stream().map(Latch::id).forEach(this::askFor);
    }

    private void askFor(String halt) {
        String businessKey = PhaseDowngrade.businessKey(halt);
        boolean asked = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
        if (!asked) {
            runtime.startProcessInstanceByKey(PhaseDowngrade.KEY, businessKey, Map.ofEntries(HALT.with(halt)));
        }
    }
}
