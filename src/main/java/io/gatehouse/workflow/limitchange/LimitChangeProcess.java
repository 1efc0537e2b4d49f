package io.gatehouse.workflow.limitchange;

import static io.gatehouse.workflow.limitchange.LimitChange.NEEDS_APPROVAL;
import static io.gatehouse.workflow.limitchange.LimitChange.REQUEST;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.limits.AskForLimits;
import io.gatehouse.risk.limits.DecideLimits;
import io.gatehouse.risk.limits.LimitRequest;
import io.gatehouse.risk.limits.LimitsAsked;
import io.gatehouse.workflow.engine.EngineMessages;
import java.util.Map;
import java.util.Optional;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our side of a change of limits towards the engine. */
@Component
public class LimitChangeProcess {

    private final AskForLimits ask;
    private final DecideLimits requests;
    private final RuntimeService runtime;
    private final EngineMessages messages;

    LimitChangeProcess(AskForLimits ask, DecideLimits requests, RuntimeService runtime, EngineMessages messages) {
        this.ask = ask;
        this.requests = requests;
        this.runtime = runtime;
        this.messages = messages;
    }

    /** A person asks. What only tightens is in force when this returns. */
    @Transactional
    public LimitsAsked asked(AccountId account, Map<String, String> wanted, String person, String reason) {
        LimitsAsked asked = ask.change(account, wanted, person, reason);
        return asked instanceof LimitsAsked.Opened opened ? new LimitsAsked.Opened(started(opened.request())) : asked;
    }

    /** The account was just taken: asks people if the file was edited since it was taken before. */
    @Transactional
    public Optional<LimitRequest> lookAtFile(AccountId account) {
        ask.overtaken(account)
                .forEach(old -> messages.tell(LimitChange.businessKey(old.id()), LimitChange.Messages.FILE_EDITED));
        return ask.lookAtFile(account).map(this::started);
    }

    private LimitRequest started(LimitRequest request) {
        runtime.startProcessInstanceByKey(
                LimitChange.KEY,
                LimitChange.businessKey(request.id()),
                Map.ofEntries(REQUEST.with(request.id()), NEEDS_APPROVAL.with(request.needsApproval())));
        return requests.request(request.id());
    }
}
