package io.gatehouse.web.processes;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.InstanceTask;
import io.gatehouse.workflow.engine.ReadInstances;
import io.gatehouse.workflow.engine.VariableValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what an instance holds, and what it asked people. */
@Component
@ConditionalOnWebApplication
class ReadHeld {

    private final ReadInstances instances;
    private final DeskClock clock;

    ReadHeld(ReadInstances instances, DeskClock clock) {
        this.instances = instances;
        this.clock = clock;
    }

    List<InstanceView.Value> values(EngineInstance instance) {
        return instances.variables(instance.id()).stream().map(this::value).toList();
    }

    private InstanceView.Value value(VariableValue held) {
        return new InstanceView.Value(
                held.name(),
                held.value(),
                Shown.moment(held.set(), clock.today()),
                Optional.of(held.changed())
                        .filter(at -> at.isAfter(held.set()))
                        .map(at -> Shown.moment(at, clock.today())));
    }

    List<InstanceView.Task> tasks(AccountId account, EngineInstance instance) {
        return instances.tasks(instance.id()).stream()
                .map(task -> task(account, task))
                .toList();
    }

    private InstanceView.Task task(AccountId account, InstanceTask task) {
        return new InstanceView.Task(
                task.name(),
                task.person().orElse("nobody"),
                Shown.moment(task.since(), clock.today()),
                task.ended()
                        .map(end -> Spent.figure(Duration.between(task.since(), end)))
                        .orElse(Figure.of("open")),
                task.ended().isPresent() ? "" : "/accounts/" + account + "/inbox?task=" + task.id());
    }
}
