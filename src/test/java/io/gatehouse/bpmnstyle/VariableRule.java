package io.gatehouse.bpmnstyle;

import static io.gatehouse.bpmnstyle.ProcessFile.attribute;
import static io.gatehouse.bpmnstyle.ProcessFile.engineAttribute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Every variable the file reads or writes is declared in the contract; a condition's is a boolean answer. */
final class VariableRule implements BpmnRule {

    private static final Set<String> OF_THE_ENGINE = Set.of(
            "execution",
            "task",
            "authenticatedUserId",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");
    private static final List<String> NAMING =
            List.of("resultVariable", "resultVariableName", "elementVariable", "elementIndexVariable");

    /** A variable somewhere in the file. */
    private record Use(String where, String variable, boolean inCondition) {}

    @Override
    public String name() {
        return "variables";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        List<DeclaredVariable> declared = around.classesOf(file.key()).variables();
        return Stream.of(inExpressions(file), named(file), passed(file))
                .flatMap(each -> each)
                .filter(use -> !OF_THE_ENGINE.contains(use.variable()))
                .flatMap(use -> fault(use, declared).stream());
    }

    private static Optional<String> fault(Use use, List<DeclaredVariable> declared) {
        Optional<DeclaredVariable> variable = declared.stream()
                .filter(each -> each.name().equals(use.variable()))
                .findFirst();
        if (variable.isEmpty()) {
            return Optional.of(use.where() + ": the contract declares no variable '" + use.variable() + "'");
        }
        return use.inCondition() && !variable.get().isBoolean()
                ? Optional.of(use.where() + ": a condition is one boolean; '" + use.variable() + "' is a "
                        + variable.get().type())
                : Optional.empty();
    }

    private static Stream<Use> inExpressions(ProcessFile file) {
        return file.expressions().stream()
                .flatMap(expression -> expression.variables().stream()
                        .map(variable -> new Use(expression.at(), variable, expression.isCondition())));
    }

    private static Stream<Use> named(ProcessFile file) {
        return file.elementsIn(ProcessFile.BPMN)
                .flatMap(element -> NAMING.stream()
                        .flatMap(name -> engineAttribute(element, name).stream())
                        .map(variable -> new Use(ProcessFile.idOf(element), variable, false)));
    }

    // Into a called process goes our variable as source; out of it comes ours as target.
    private static Stream<Use> passed(ProcessFile file) {
        return file.elementsIn(ProcessFile.FLOWABLE).flatMap(element -> switch (element.getLocalName()) {
            case "in" -> use(element, "source");
            case "out" -> use(element, "target");
            default -> Stream.empty();
        });
    }

    private static Stream<Use> use(Element parameter, String side) {
        return attribute(parameter, side).stream()
                .map(variable -> new Use(ProcessFile.idOf(parameter), variable, false));
    }
}
