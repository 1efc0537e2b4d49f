package io.gatehouse.workflow.signaltotrade;

import static io.gatehouse.workflow.signaltotrade.SignalToTrade.CANCEL_DUE;
import static io.gatehouse.workflow.signaltotrade.SignalToTrade.CONFIRMATION_DUE;
import static io.gatehouse.workflow.signaltotrade.SignalToTrade.EXECUTED;
import static io.gatehouse.workflow.signaltotrade.SignalToTrade.FATE_UNKNOWN;
import static io.gatehouse.workflow.signaltotrade.SignalToTrade.ORDER_ENDED;
import static io.gatehouse.workflow.signaltotrade.SignalToTrade.ORDER_SUBMITTED;
import static io.gatehouse.workflow.signaltotrade.SignalToTrade.REPRICE_DUE;
import static io.gatehouse.workflow.signaltotrade.SignalToTrade.TRADE;

import io.gatehouse.execution.CancelOrder;
import io.gatehouse.execution.LookUpOrder;
import io.gatehouse.execution.RepriceEntry;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.Instant;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The engine's side of a signal's process: reads the key, calls one use case, writes the answer. */
@Component("signalToTrade")
public class SignalToTradeTasks {

    /** How long an order works at one limit before it is looked at. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SubmitSignal submitSignal;
    private final JudgeEntry judgeEntry;
    private final RepriceEntry repriceEntry;
    private final CancelOrder cancelOrder;
    private final LookUpOrder lookUpOrder;
    private final EndSignal endSignal;
    private final DeskClock clock;

    SignalToTradeTasks(
            SubmitSignal submitSignal,
            JudgeEntry judgeEntry,
            RepriceEntry repriceEntry,
            CancelOrder cancelOrder,
            LookUpOrder lookUpOrder,
            EndSignal endSignal,
            DeskClock clock) {
        this.submitSignal = submitSignal;
        this.judgeEntry = judgeEntry;
        this.repriceEntry = repriceEntry;
        this.cancelOrder = cancelOrder;
        this.lookUpOrder = lookUpOrder;
        this.endSignal = endSignal;
        this.clock = clock;
    }

    public void submitOrder(DelegateExecution execution) {
        ORDER_SUBMITTED.set(execution, submitSignal.submit(TRADE.require(execution)));
    }

    public Instant patienceEndsAt(DelegateExecution execution) {
        return clock.now().plus(PATIENCE);
    }

    public void checkOrder(DelegateExecution execution) {
        EntryJudgement judgement = judgeEntry.judge(entry(execution));
        ORDER_ENDED.set(execution, judgement == EntryJudgement.ENDED);
        REPRICE_DUE.set(execution, judgement == EntryJudgement.REPRICE);
        CANCEL_DUE.set(execution, judgement == EntryJudgement.CANCEL);
        FATE_UNKNOWN.set(execution, judgement == EntryJudgement.GIVE_UP);
    }

    public void repriceOrder(DelegateExecution execution) {
        repriceEntry.reprice(entry(execution));
    }

    public void cancelOrder(DelegateExecution execution) {
        // The broker's word on an earlier cancel may have been lost; an order that has ended is not cancelled again.
        lookUpOrder.lookUp(entry(execution));
        cancelOrder.cancel(entry(execution));
    }

    public void lookUpOrder(DelegateExecution execution) {
        lookUpOrder.lookUp(entry(execution));
    }

    public void recordOutcome(DelegateExecution execution) {
        EndSignal.End end = endSignal.end(TRADE.require(execution));
        boolean open = end == EndSignal.End.NOT_CONFIRMED;
        boolean tooLate = open && judgeEntry.isTooLateToAsk(entry(execution));
        EXECUTED.set(execution, end == EndSignal.End.EXECUTED);
        CONFIRMATION_DUE.set(execution, open && !tooLate);
        FATE_UNKNOWN.set(execution, tooLate);
    }

    private static OrderRef entry(DelegateExecution execution) {
        return OrderRef.entryOf(TRADE.require(execution));
    }
}
