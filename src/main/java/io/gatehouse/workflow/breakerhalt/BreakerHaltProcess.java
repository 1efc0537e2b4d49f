package io.gatehouse.workflow.breakerhalt;

import static io.gatehouse.workflow.breakerhalt.BreakerHalt.LATCH;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.LatchClosed;
import io.gatehouse.safety.Latches;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our side of what follows a breaker towards the engine. */
@Component
public class BreakerHaltProcess {

    private final Latches latches;
    private final RuntimeService runtime;

    BreakerHaltProcess(Latches latches, RuntimeService runtime) {
        this.latches = latches;
        this.runtime = runtime;
    }

    /** In the transaction that closed the latch, so that there is no halt without somebody who is asked. */
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
        if (!BreakerHalt.CAUSES.contains(latch.cause())) {
            return;
        }
        String businessKey = BreakerHalt.businessKey(latch.id());
        boolean asked = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
        if (!asked) {
            runtime.startProcessInstanceByKey(BreakerHalt.KEY, businessKey, Map.ofEntries(LATCH.with(latch.id())));
        }
    }
}
