package io.gatehouse.workflow.manualoverride;

import static io.gatehouse.workflow.manualoverride.ManualOverride.REQUEST;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.AskForOverride;
import io.gatehouse.phases.Asked;
import io.gatehouse.phases.DecideMove;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.PhaseMoved;
import io.gatehouse.phases.WayAround;
import io.gatehouse.workflow.engine.EngineMessages;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our side of an override towards the engine. The password stays on this side. */
@Component
public class ManualOverrideProcess {

    private final AskForOverride ask;
    private final DecideMove requests;
    private final RuntimeService runtime;
    private final EngineMessages messages;

    ManualOverrideProcess(AskForOverride ask, DecideMove requests, RuntimeService runtime, EngineMessages messages) {
        this.ask = ask;
        this.requests = requests;
        this.runtime = runtime;
        this.messages = messages;
    }

    /** A person asks; a second one decides. */
    @Transactional
    public Asked asked(AccountId account, WayAround action, String person, String reason, String password) {
        Asked asked = ask.ask(account, action, person, reason, password);
        if (asked instanceof Asked.Opened opened) {
            MoveRequest request = opened.request();
            runtime.startProcessInstanceByKey(
                    ManualOverride.KEY,
                    ManualOverride.businessKey(request.id()),
                    Map.ofEntries(REQUEST.with(request.id())));
            return new Asked.Opened(requests.request(request.id()));
        }
        return asked;
    }

    /** In the transaction of a move: what nobody had decided yet is about an account that is no more. */
    @EventListener
    void on(PhaseMoved moved) {
        requests.open(moved.account())
                .map(MoveRequest::id)
                .map(ManualOverride::businessKey)
                // A request that is being applied just now waits for nobody, and is not overtaken by itself.
                .ifPresent(instance -> messages.tell(instance, ManualOverride.Messages.ACCOUNT_MOVED));
    }
}
