package io.gatehouse.bpmnstyle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.FlowElement;

/**
 * The contract's constants and the file are the same, both ways: {@code KEY} is the process id, {@code Elements}
 * the ids of all activities, events and gateways (flows may be named too), {@code Messages} and {@code Signals}
 * the names, {@code Errors} the codes of this process. A nested class is needed only where there is something.
 */
final class ContractRule implements BpmnRule {

    @Override
    public String name() {
        return "contract";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        ProcessClasses classes = around.classesOf(file.key());
        if (classes.contract().isEmpty()) {
            return Stream.of("there is no contract class " + classes.contractName());
        }
        Set<String> nodes = ids(file.nodes());
        Set<String> flows = ids(file.flows());
        Set<String> known = new TreeSet<>(classes.constants("Elements").orElse(List.of()));
        known.removeAll(flows);
        return Stream.of(
                        keyFault(file, classes).stream(),
                        compare("Elements", known, nodes),
                        compare(classes, "Messages", attributes(file, "message", "name")),
                        compare(classes, "Signals", attributes(file, "signal", "name")),
                        compare(classes, "Errors", ownErrorCodes(file)))
                .flatMap(each -> each);
    }

    private static Optional<String> keyFault(ProcessFile file, ProcessClasses classes) {
        Optional<String> key = classes.constant("KEY");
        return key.equals(Optional.of(file.key()))
                ? Optional.empty()
                : Optional.of("KEY is '" + file.key() + "'; have " + key.orElse("none"));
    }

    private static Stream<String> compare(ProcessClasses classes, String nested, Set<String> inFile) {
        return compare(nested, new TreeSet<>(classes.constants(nested).orElse(List.of())), inFile);
    }

    private static Stream<String> compare(String nested, Set<String> inContract, Set<String> inFile) {
        return Stream.concat(
                inFile.stream()
                        .filter(value -> !inContract.contains(value))
                        .map(value -> value + ": in the file, but not in the contract's " + nested),
                inContract.stream()
                        .filter(value -> !inFile.contains(value))
                        .map(value -> value + ": in the contract's " + nested + ", but not in the file"));
    }

    private static Set<String> ids(List<? extends FlowElement> elements) {
        return elements.stream().map(FlowElement::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> attributes(ProcessFile file, String element, String attribute) {
        return file.elements(element)
                .map(each -> each.getAttribute(attribute))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // The code of a called process's error is that process's constant; here it only is caught.
    private static Set<String> ownErrorCodes(ProcessFile file) {
        return attributes(file, "error", "errorCode").stream()
                .filter(code -> code.startsWith(file.key() + "."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
