package io.gatehouse.workflow.signaltotrade;

import io.gatehouse.ledger.TradeId;
import io.gatehouse.workflow.engine.EngineMessages;
import org.springframework.stereotype.Component;

/** Our side of a signal's process towards the engine. */
@Component
public class SignalToTradeProcess {

    private final EngineMessages messages;

    SignalToTradeProcess(EngineMessages messages) {
        this.messages = messages;
    }

    /**
     * Tells the waiting process that its order ended. Only a nudge: the truth is in the ledger, and a process
     * that is not waiting at this moment finds it there when its patience ends.
     *
     * @return whether a process was waiting
     */
    public boolean orderClosed(TradeId trade) {
        return messages.tell(SignalToTrade.businessKey(trade), SignalToTrade.Messages.ORDER_CLOSED);
    }
}
