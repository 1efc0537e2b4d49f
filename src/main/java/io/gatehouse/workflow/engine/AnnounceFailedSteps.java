package io.gatehouse.workflow.engine;

import io.gatehouse.time.DeskClock;
import java.util.Optional;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityManager;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.service.impl.asyncexecutor.FailedJobCommandFactory;
import org.flowable.job.service.impl.persistence.entity.DeadLetterJobEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Counts a failure as the engine does and announces a step that it gives up, whoever ran it: the desk or the executor. */
@Component
class AnnounceFailedSteps implements FailedJobCommandFactory {

    private final FailedJobCommandFactory usual = new DefaultFailedJobCommandFactory();
    private final ApplicationEventPublisher events;
    private final DeskClock clock;

    AnnounceFailedSteps(ApplicationEventPublisher events, DeskClock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        Command<Object> counted = usual.getCommand(job, failure);
        return context -> {
            Object answer = counted.execute(context);
            givenUp(job, context).ifPresent(events::publishEvent);
            return answer;
        };
    }

    private Optional<StepFailed> givenUp(String id, CommandContext context) {
        return Optional.ofNullable(CommandContextUtil.getProcessEngineConfiguration(context)
                        .getJobServiceConfiguration()
                        .getDeadLetterJobEntityManager()
                        .findById(id))
                .map(job -> new StepFailed(
                        id,
                        Optional.ofNullable(job.getElementName()).orElse(job.getElementId()),
                        incident(job, context)));
    }

    private Incident incident(DeadLetterJobEntity job, CommandContext context) {
        ExecutionEntityManager instances = CommandContextUtil.getExecutionEntityManager(context);
        return new Incident(
                Optional.ofNullable(instances.findById(job.getProcessInstanceId()))
                        .map(ExecutionEntity::getBusinessKey)
                        .orElse(job.getProcessInstanceId()),
                job.getElementId(),
                RootCause.of(Optional.ofNullable(job.getExceptionStacktrace()).orElse("")),
                clock.now());
    }
}
