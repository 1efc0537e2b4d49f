package io.gatehouse.workflow.engine;

import io.gatehouse.ledger.AccountId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flowable.engine.HistoryService;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.history.HistoricProcessInstanceQuery;
import org.springframework.stereotype.Component;

/** Reads process instances of an account, running and ended, with what they hold, from the history. */
@Component
public class ReadInstances {

    private final HistoryService history;

    ReadInstances(HistoryService history) {
        this.history = history;
    }

    /** Those that have not ended, oldest first. */
    public List<EngineInstance> running(AccountId account) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(BusinessKey.like("%", account))
                .unfinished()
                .list()
                .stream()
                .map(ReadInstances::instance)
                .filter(found -> found.isOf(account))
                .sorted(Comparator.comparing(EngineInstance::since).thenComparing(EngineInstance::businessKey))
                .toList();
    }

    /** Which instances of an account are asked for; empty is any. */
    public record Wanted(AccountId account, Optional<String> process, Optional<Boolean> running) {}

    /**
     * Those that are asked for, by when they started.
     *
     * @param from the first of them, from 0
     */
    public List<EngineInstance> list(Wanted wanted, boolean newestFirst, int from, int most) {
        HistoricProcessInstanceQuery byStart = query(wanted).orderByProcessInstanceStartTime();
        return (newestFirst ? byStart.desc() : byStart.asc())
                .orderByProcessInstanceId().asc().listPage(from, most).stream()
                        .map(ReadInstances::instance)
                        .toList();
    }

    public long count(Wanted wanted) {
        return query(wanted).count();
    }

    private HistoricProcessInstanceQuery query(Wanted wanted) {
        HistoricProcessInstanceQuery query = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(
                        BusinessKey.like(wanted.process().orElse("%"), wanted.account()));
        wanted.running().ifPresent(running -> {
            if (running) {
                query.unfinished();
            } else {
                query.finished();
            }
        });
        return query;
    }

    /** Empty for one of another account, too. */
    public Optional<EngineInstance> find(AccountId account, String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(ReadInstances::instance)
                .filter(found -> found.isOf(account));
    }

    /** Those that an instance called, oldest first. */
    public List<EngineInstance> calledBy(String id) {
        return history
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(id)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(ReadInstances::instance)
                .toList();
    }

    /**
     * Those of a version that have ended, the last first.
     *
     * @param words that the business key has in it; empty text for all
     * @param from the first of them, from 0
     */
    public List<EngineInstance> finished(Definition definition, AccountId account, String words, int from, int most) {
        return finished(new Ended(definition, account, words), EndedOrder.END, true, from, most);
    }

    /**
     * Which ended instances are asked for.
     *
     * @param words that the business key has in it; empty text for all
     */
    public record Ended(Definition definition, AccountId account, String words) {}

    /**
     * Those that are asked for, in an order; equal ones by their ids.
     *
     * @param from the first of them, from 0
     */
    public List<EngineInstance> finished(Ended asked, EndedOrder order, boolean descending, int from, int most) {
        HistoricProcessInstanceQuery ordered = order.on(ended(asked.definition(), asked.account(), asked.words()));
        HistoricProcessInstanceQuery byId = (descending ? ordered.desc() : ordered.asc()).orderByProcessInstanceId();
        return (descending ? byId.desc() : byId.asc())
                .listPage(from, most).stream().map(ReadInstances::instance).toList();
    }

    public long countFinished(Definition definition, AccountId account, String words) {
        return ended(definition, account, words).count();
    }

    private HistoricProcessInstanceQuery ended(Definition definition, AccountId account, String words) {
        HistoricProcessInstanceQuery query = history.createHistoricProcessInstanceQuery()
                .processDefinitionId(definition.id())
                .finished();
        // A person's % and _ are letters, and no business key has them.
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", " ");
        String of = BusinessKey.like(definition.key(), account);
        return plain.isEmpty()
                ? query.processInstanceBusinessKeyLike(of)
                : query.processInstanceBusinessKeyLikeIgnoreCase(of + plain + "%");
    }

    private static EngineInstance instance(HistoricProcessInstance found) {
        return new EngineInstance(
                found.getId(),
                found.getProcessDefinitionId(),
                found.getProcessDefinitionKey(),
                found.getProcessDefinitionVersion(),
                Optional.ofNullable(found.getBusinessKey()).orElse(found.getId()),
                found.getStartTime().toInstant(),
                Optional.ofNullable(found.getEndTime()).map(Date::toInstant),
                Optional.ofNullable(found.getEndActivityId()),
                Optional.ofNullable(found.getSuperProcessInstanceId()));
    }

    /** The variables of an instance by name. */
    public List<VariableValue> variables(String instance) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(instance).list().stream()
                .map(found -> new VariableValue(
                        found.getVariableName(),
                        String.valueOf(found.getValue()),
                        found.getCreateTime().toInstant(),
                        Optional.ofNullable(found.getLastUpdatedTime())
                                .orElse(found.getCreateTime())
                                .toInstant()))
                .sorted(Comparator.comparing(VariableValue::name).thenComparing(VariableValue::set))
                .toList();
    }

    /** The user tasks of an instance, oldest first. */
    public List<InstanceTask> tasks(String instance) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricTaskInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(found -> new InstanceTask(
                        found.getId(),
                        found.getName(),
                        Optional.ofNullable(found.getAssignee()),
                        found.getCreateTime().toInstant(),
                        Optional.ofNullable(found.getEndTime()).map(Date::toInstant)))
                .toList();
    }
}
