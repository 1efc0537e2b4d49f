package io.gatehouse.workflow.engine;

import java.util.Optional;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Tells process instances that something has happened outside of them. */
@Component
public class EngineMessages {

    private final RuntimeService runtime;

    EngineMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Tells one instance, in the caller's transaction; one that does not wait for the message is left alone.
     *
     * @return whether it was waiting
     */
    public boolean tell(String businessKey, String message) {
        Optional<Execution> waiting = Optional.ofNullable(runtime.createExecutionQuery()
                .processInstanceBusinessKey(businessKey, true)
                .messageEventSubscriptionName(message)
                .singleResult());
        waiting.ifPresent(execution -> runtime.messageEventReceived(message, execution.getId()));
        return waiting.isPresent();
    }
}
