package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bpmnstyle.BpmnRule;
import io.gatehouse.bpmnstyle.BpmnRules;
import io.gatehouse.bpmnstyle.FormRule;
import io.gatehouse.bpmnstyle.ProcessFile;
import io.gatehouse.bpmnstyle.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every process file obeys the style, and for every rule a small broken file proves that it fires. */
class BpmnStyleTest {

    private static final Path PROBES = Path.of("src/test/resources/bpmn-probes");
    private static final String PROBE_CLASSES = "io.gatehouse.bpmnstyle.probes";

    /** What each probe's rule has to say about it, word by word. */
    private static final Map<String, List<String>> SAID = Map.ofEntries(
            Map.entry("engine-validator", List.of("schema: ", "flowable-execution-listener")),
            Map.entry("file-and-key", List.of("kebab-case; have 'ProbeCycle'", "the file's stem 'probe-cycle'")),
            Map.entry("ids", List.of("Flow_1x0abc9: the id of a sequenceFlow is Flow_")),
            Map.entry("labels", List.of("ServiceTask_CheckRisk: the label", "EndEvent_CycleEnded: the label")),
            Map.entry("diagram", List.of("ServiceTask_CheckRisk: no BPMNShape")),
            Map.entry("no-implicit-start", List.of("ServiceTask_CheckRisk: no flow leads here")),
            Map.entry("no-implicit-end", List.of("ServiceTask_CheckRisk: no flow leads on")),
            Map.entry("no-implicit-split", List.of("ServiceTask_CheckRisk: 2 flows lead out")),
            Map.entry("no-fake-join", List.of("EndEvent_CycleEnded: 2 flows lead in")),
            Map.entry("no-script", List.of("ScriptTask_CountLosses: a script")),
            Map.entry("xor-default", List.of("Gateway_AnyApproved: no default flow")),
            Map.entry("expressions", List.of("Flow_AnyApproved_Yes: conditionExpression '${maxLoss > 500}'")),
            Map.entry("wiring", List.of("there is no public method sendOrders(execution)")),
            Map.entry("variables", List.of("a condition is one boolean; 'regime' is a java.lang.String")),
            Map.entry(
                    "contract", List.of("EndEvent_CycleStopped: in the file", "EndEvent_CycleEnded: in the contract")),
            Map.entry(
                    "errors",
                    List.of("probe-cycle.limit-breached: thrown, but", "probe-cycle.quote-missed: caught, but")),
            Map.entry("timers", List.of("timeDuration is ISO 8601 or ${bean.method(execution)}; have '30 minutes'")),
            Map.entry(
                    "forms",
                    List.of("no form file probe-cycle.approve-orders.form", "probe-cycle.never-shown.form: no user")));

    @Test
    void everyProcessOfTheProductObeysEveryRule() {
        List<ProcessFile> files = ProcessFile.allIn(Path.of("processes"));

        assertThat(violations(new Surroundings("io.gatehouse.workflow", files, Path.of("forms"))))
                .isEmpty();
    }

    @Test
    void everyFormBelongsToAProcess() {
        Set<String> keys = ProcessFile.allIn(Path.of("processes")).stream()
                .map(ProcessFile::key)
                .collect(Collectors.toSet());

        assertThat(FormRule.formsIn(Path.of("forms"))).allMatch(form -> keys.contains(form.split("\\.", 2)[0]));
    }

    @Test
    void findsNoFaultInAProcessWithoutOne() {
        Surroundings clean = probe("clean");

        assertThat(clean.files()).hasSize(1);
        assertThat(violations(clean)).isEmpty();
    }

    @Test
    void everyRuleHasItsProbeAndEveryProbeItsRule() throws IOException {
        Set<String> rules = new TreeSet<>(Set.of("clean"));
        BpmnRules.all().forEach(rule -> rules.add(rule.name()));

        try (Stream<Path> folders = Files.list(PROBES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(rules);
        }
        assertThat(SAID.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        BpmnRules.all().stream().map(BpmnRule::name).toList());
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void firesOnItsProbe(String rule) {
        List<String> found = violations(probe(rule));

        for (String said : SAID.getOrDefault(rule, List.of())) {
            assertThat(found).anyMatch(line -> line.contains(" " + rule + ": ") && line.contains(said));
        }
        // A probe that adds an element also departs from the one contract that all probes share.
        assertThat(found).allMatch(line -> line.contains(" " + rule + ": ") || line.contains(" contract: "));
    }

    private static List<String> ruleNames() {
        return BpmnRules.all().stream().map(BpmnRule::name).toList();
    }

    private static Surroundings probe(String folder) {
        Path files = PROBES.resolve(folder);
        return new Surroundings(PROBE_CLASSES, ProcessFile.allIn(files), files);
    }

    private static List<String> violations(Surroundings around) {
        return around.files().stream()
                .flatMap(file -> BpmnRules.all().stream()
                        .flatMap(rule -> rule.violations(file, around)
                                .map(fault -> file.path().getFileName() + " " + rule.name() + ": " + fault)))
                .toList();
    }
}
