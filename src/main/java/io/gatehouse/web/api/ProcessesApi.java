package io.gatehouse.web.api;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.workflow.engine.EngineHistory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.Map;
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

    private static final Sorting<EngineHistory.Definition> DEFINITIONS = Sorting.<EngineHistory.Definition>by(
                    "key", Comparator.comparing(EngineHistory.Definition::key))
            .or("name", Comparator.comparing(EngineHistory.Definition::name));
    private static final Sorting<EngineHistory.Step> STEPS =
            Sorting.by("since", Comparator.comparing(EngineHistory.Step::since));
    private static final String BY_START = "startedAt";

    private final KnownAccounts accounts;
    private final EngineHistory history;

    ProcessesApi(KnownAccounts accounts, EngineHistory history) {
        this.accounts = accounts;
        this.history = history;
    }

    @GetMapping("/processes")
    @Operation(summary = "Every process, in its newest version")
    Listing<EngineHistory.Definition> definitions(@ParameterObject ListQuery query) {
        return DEFINITIONS.list(history.definitions().stream(), query);
    }

    @GetMapping("/processes/{process}")
    @Operation(summary = "One process, in its newest version")
    EngineHistory.Definition definition(@PathVariable String process) {
        return history.definitions().stream()
                .filter(drawn -> drawn.key().equals(process))
                .findFirst()
                .orElseThrow(() -> noProcess(process));
    }

    @GetMapping(path = "/processes/{process}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "A process as BPMN 2.0 with its diagram")
    String xml(@PathVariable String process) {
        return history.xml(process).orElseThrow(() -> noProcess(process));
    }

    private UnknownResource noProcess(String process) {
        return new UnknownResource("there is no process '" + process + "'; there are "
                + history.definitions().stream()
                        .map(EngineHistory.Definition::key)
                        .toList());
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
    Listing<EngineHistory.Instance> instances(
            @PathVariable AccountId account,
            @RequestParam Optional<String> process,
            @RequestParam(defaultValue = "ALL") RunState state,
            @ParameterObject ListQuery query) {
        String sort = Optional.ofNullable(query.sort()).orElse(BY_START);
        if (!sort.equals(BY_START)) {
            throw new IllegalArgumentException("sort is " + BY_START + "; have '" + sort + "'");
        }
        EngineHistory.Instances found = history.instances(
                accounts.known(account).value(),
                new EngineHistory.Wanted(
                        process, state == RunState.ALL ? Optional.empty() : Optional.of(state == RunState.RUNNING)),
                query.isDescending(),
                query.from(),
                query.most());
        return new Listing<>(
                found.data(), found.total(), query.from(), found.data().size(), sort, query.orderWord());
    }

    @GetMapping("/accounts/{account}/process-instances/{instance}")
    @Operation(summary = "One run of a process")
    EngineHistory.Instance instance(@PathVariable AccountId account, @PathVariable String instance) {
        return history.instance(accounts.known(account).value(), instance)
                .orElseThrow(() ->
                        new UnknownResource("account " + account + " has no process instance '" + instance + "'"));
    }

    @GetMapping("/accounts/{account}/process-instances/{instance}/activities")
    @Operation(summary = "What a run went through, with times")
    Listing<EngineHistory.Step> activities(
            @PathVariable AccountId account, @PathVariable String instance, @ParameterObject ListQuery query) {
        return STEPS.list(history.steps(instance(account, instance).id()).stream(), query);
    }

    @GetMapping("/accounts/{account}/process-instances/{instance}/variables")
    @Operation(summary = "Variables of a run, to read; nothing writes them but the process")
    Map<String, String> variables(@PathVariable AccountId account, @PathVariable String instance) {
        return history.variables(instance(account, instance).id());
    }
}
