package io.gatehouse.workflow.emergencystop;

import static io.gatehouse.workflow.emergencystop.EmergencyStop.LATCH;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.LatchClosed;
import io.gatehouse.safety.Latches;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our side of what follows an emergency stop towards the engine. */
@Component
public class EmergencyStopProcess {

    private final Latches latches;
    private final RuntimeService runtime;

    EmergencyStopProcess(Latches latches, RuntimeService runtime) {
        this.latches = latches;
        this.runtime = runtime;
    }

    /** In the transaction that closed the latch, so that there is no stop without somebody who is asked. */
    @EventListener
    void on(LatchClosed closed) {
        askFor(closed.latch());
    }

    /** Asks for every open stop of an account of which nobody is asked yet, as after a restore of the database. */
    @Transactional
    public void askForOpenLatches(AccountId account) {
        latches.openOf(account).forEach(this::askFor);
    }

    private void askFor(Latch latch) {
        if (latch.cause() != Cause.EMERGENCY_STOP) {
            return;
        }
        String businessKey = EmergencyStop.businessKey(latch.id());
        boolean asked = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
        if (!asked) {
            runtime.startProcessInstanceByKey(EmergencyStop.KEY, businessKey, Map.ofEntries(LATCH.with(latch.id())));
        }
    }
}
