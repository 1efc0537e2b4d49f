package io.gatehouse.workflow.limitchange;

import io.gatehouse.risk.limits.AskForLimits;
import io.gatehouse.risk.limits.DecideLimits;
import io.gatehouse.workflow.engine.EngineMessages;
import org.flowable.engine.RuntimeService;
import org.springframework.context.ApplicationContext;

/** The process as it is after a start with another file, for tests outside this package. */
public final class TestLimitChange {

    private TestLimitChange() {}

    public static LimitChangeProcess process(ApplicationContext context, AskForLimits ask) {
        return new LimitChangeProcess(
                ask,
                context.getBean(DecideLimits.class),
                context.getBean(RuntimeService.class),
                context.getBean(EngineMessages.class));
    }
}
