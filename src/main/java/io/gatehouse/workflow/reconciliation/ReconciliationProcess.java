package io.gatehouse.workflow.reconciliation;

import static io.gatehouse.workflow.reconciliation.Reconciliation.LATCH;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.ResolveDifference;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.LatchClosed;
import io.gatehouse.safety.Latches;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our side of what follows an unexplained difference towards the engine. */
@Component
public class ReconciliationProcess {

    private final Latches latches;
    private final RuntimeService runtime;

    ReconciliationProcess(Latches latches, RuntimeService runtime) {
        this.latches = latches;
        this.runtime = runtime;
    }

    /** In the transaction that paused the account, so that there is no pause without somebody who is asked. */
    @EventListener
    void on(LatchClosed closed) {
        askFor(closed.latch());
    }

    /** Asks for every open latch of an account of which nobody is asked yet, as after a restore of the database. */
    @Transactional
    public void askForOpenLatches(AccountId account) {
        latches.openOf(account).forEach(this::askFor);
    }

    private void askFor(Latch latch) {
        if (!ResolveDifference.isAbout(latch)) {
            return;
        }
        String businessKey = Reconciliation.businessKey(latch.id());
        boolean asked = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
        if (!asked) {
            runtime.startProcessInstanceByKey(Reconciliation.KEY, businessKey, Map.ofEntries(LATCH.with(latch.id())));
        }
    }
}
