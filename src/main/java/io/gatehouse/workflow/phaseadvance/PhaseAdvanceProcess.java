package io.gatehouse.workflow.phaseadvance;

import static io.gatehouse.workflow.phaseadvance.PhaseAdvance.REQUEST;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.AskForMove;
import io.gatehouse.phases.Asked;
import io.gatehouse.phases.DecideMove;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseMoved;
import io.gatehouse.workflow.engine.EngineMessages;
import java.util.Map;
import java.util.Optional;
import org.flowable.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our side of a move up towards the engine. */
@Component
public class PhaseAdvanceProcess {

    private final AskForMove ask;
    private final DecideMove requests;
    private final RuntimeService runtime;
    private final EngineMessages messages;

    PhaseAdvanceProcess(AskForMove ask, DecideMove requests, RuntimeService runtime, EngineMessages messages) {
        this.ask = ask;
        this.requests = requests;
        this.runtime = runtime;
        this.messages = messages;
    }

    /** A person asks. The gate is judged at once; what it said is a step of the request that comes back. */
    @Transactional
    public Asked asked(AccountId account, Phase to, String person, String reason) {
        Asked asked = ask.advance(account, to, person, reason);
        return asked instanceof Asked.Opened opened ? new Asked.Opened(started(opened.request())) : asked;
    }

    /** A session was recorded: asks people on the desk's behalf if a move is due. */
    @Transactional
    public Optional<MoveRequest> sessionRecorded(AccountId account) {
        return ask.recommend(account).map(this::started);
    }

    private MoveRequest started(MoveRequest request) {
        runtime.startProcessInstanceByKey(
                PhaseAdvance.KEY, PhaseAdvance.businessKey(request.id()), Map.ofEntries(REQUEST.with(request.id())));
        return requests.request(request.id());
    }

    /** In the transaction of a move: what people had not decided yet is about an account that is no more. */
    @EventListener
    void on(PhaseMoved moved) {
        requests.open(moved.account())
                .map(MoveRequest::id)
                .map(PhaseAdvance::businessKey)
                // A request that is being applied just now waits for nobody, and is not overtaken by itself.
                .ifPresent(instance -> messages.tell(instance, PhaseAdvance.Messages.ACCOUNT_MOVED));
    }
}
