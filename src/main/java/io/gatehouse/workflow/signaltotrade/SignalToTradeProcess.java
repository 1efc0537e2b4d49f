package io.gatehouse.workflow.signaltotrade;

import io.gatehouse.ledger.TradeId;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Our side of a signal's process towards the engine. */
@Component
public class SignalToTradeProcess {

    private final RuntimeService runtime;

    SignalToTradeProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Tells the waiting process that its order ended. Only a nudge: the truth is in the ledger, and a process
     * that is not waiting at this moment finds it there when its patience ends.
     *
     * @return whether a process was waiting
     */
    public boolean orderClosed(TradeId trade) {
        Execution waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(SignalToTrade.businessKey(trade), true)
                .messageEventSubscriptionName(SignalToTrade.Messages.ORDER_CLOSED)
                .singleResult();
        if (waiting == null) {
            return false;
        }
        runtime.messageEventReceived(SignalToTrade.Messages.ORDER_CLOSED, waiting.getId());
        return true;
    }
}
