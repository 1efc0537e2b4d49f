package io.gatehouse.web.api;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.KnownProcesses;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.workflow.engine.Definition;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.ReadDefinitions;
import io.gatehouse.workflow.engine.ReadInstances;
import io.gatehouse.workflow.engine.ReadVisits;
import io.gatehouse.workflow.engine.VariableValue;
import io.gatehouse.workflow.engine.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Processes as drawn, and their runs. It only reads: a process is started by the command that needs it, such as a
 * request for another phase or other limits.
 */
@RestController
@Tag(name = "Processes")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ProcessesApi {

    private static final Sorting<Definition> DEFINITIONS = Sorting.<Definition>by(
                    "key", Comparator.comparing(Definition::key))
            .or("name", Comparator.comparing(Definition::name));
    private static final Sorting<Visit> STEPS = Sorting.by("since", Comparator.comparing(Visit::since));
    private static final Sorting<VariableValue> VARIABLES =
            Sorting.by("name", Comparator.comparing(VariableValue::name));
    private static final String BY_START = "since";

    private final KnownAccounts accounts;
    private final KnownProcesses processes;
    private final ReadDefinitions definitions;
    private final ReadInstances instances;
    private final ReadVisits visits;

    ProcessesApi(
            KnownAccounts accounts,
            KnownProcesses processes,
            ReadDefinitions definitions,
            ReadInstances instances,
            ReadVisits visits) {
        this.accounts = accounts;
        this.processes = processes;
        this.definitions = definitions;
        this.instances = instances;
        this.visits = visits;
    }

    @GetMapping("/processes")
    @Operation(summary = "Every process, in its newest version")
    Listing<Definition> definitions(@ParameterObject ListQuery query) {
        return DEFINITIONS.list(definitions.newest().stream(), query);
    }

    @GetMapping("/processes/{process}")
    @Operation(summary = "One process, in its newest version")
    Definition definition(@PathVariable String process) {
        return processes.version(process, Optional.empty());
    }

    @GetMapping(path = "/processes/{process}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "A process as BPMN 2.0 with its diagram")
    byte[] xml(@PathVariable String process) {
        return definitions.xml(definition(process));
    }

    /** What a run is at. */
    enum RunState {
        RUNNING,
        FINISHED,
        ALL
    }

    /** @param state in capitals; all when absent */
    @GetMapping("/accounts/{account}/process-instances")
    @Operation(summary = "Runs of processes, ordered by when they started")
    Listing<EngineInstance> instances(
            @PathVariable AccountId account,
            @RequestParam Optional<String> process,
            @RequestParam(defaultValue = "ALL") RunState state,
            @ParameterObject ListQuery query) {
        String sort = Optional.ofNullable(query.sort()).orElse(BY_START);
        if (!sort.equals(BY_START)) {
            throw new IllegalArgumentException("sort is " + BY_START + "; have '" + sort + "'");
        }
        ReadInstances.Wanted wanted = new ReadInstances.Wanted(
                accounts.known(account),
                process.map(key -> definition(key).key()),
                state == RunState.ALL ? Optional.empty() : Optional.of(state == RunState.RUNNING));
        List<EngineInstance> found = instances.list(wanted, query.isDescending(), query.from(), query.most());
        return new Listing<>(found, instances.count(wanted), query.from(), found.size(), sort, query.orderWord());
    }

    @GetMapping("/accounts/{account}/process-instances/{instance}")
    @Operation(summary = "One run of a process")
    EngineInstance instance(@PathVariable AccountId account, @PathVariable String instance) {
        return instances
                .find(accounts.known(account), instance)
                .orElseThrow(() ->
                        new UnknownResource("account " + account + " has no process instance '" + instance + "'"));
    }

    @GetMapping("/accounts/{account}/process-instances/{instance}/activities")
    @Operation(summary = "What a run went through, with times")
    Listing<Visit> activities(
            @PathVariable AccountId account, @PathVariable String instance, @ParameterObject ListQuery query) {
        return STEPS.list(visits.of(instance(account, instance).id()).stream().filter(visit -> !visit.flow()), query);
    }

    @GetMapping("/accounts/{account}/process-instances/{instance}/variables")
    @Operation(summary = "Variables of a run, to read; nothing writes them but the process")
    Listing<VariableValue> variables(
            @PathVariable AccountId account, @PathVariable String instance, @ParameterObject ListQuery query) {
        return VARIABLES.list(instances.variables(instance(account, instance).id()).stream(), query);
    }
}
