package io.gatehouse.bpmnstyle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Every error has a code {@code <key>.<kebab-reason>}; what is thrown (by an end event or by the Tasks class)
 * is caught in this process or in one that calls it, and what is caught is thrown. Nobody catches everything.
 */
final class ErrorRule implements BpmnRule {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

    @Override
    public String name() {
        return "errors";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        Set<String> caughtSomewhere = union(around, ErrorRule::caught);
        Set<String> thrownSomewhere = union(around, each -> thrown(each, around));
        Stream<String> badCodes = codes(file).values().stream()
                .filter(code -> !CODE.matcher(code).matches())
                .map(code -> code + ": an error's code is <key>.<kebab-reason>");
        Stream<String> undeclared = file.elements("errorEventDefinition")
                .filter(definition -> code(file, definition).isEmpty())
                .map(definition -> ProcessFile.idOf(definition) + ": names no declared error");
        Stream<String> uncaught = thrown(file, around)
                .filter(code -> !caughtSomewhere.contains(code))
                .map(code -> code + ": thrown, but nobody catches it");
        Stream<String> neverThrown = caught(file)
                .filter(code -> !thrownSomewhere.contains(code))
                .map(code -> code + ": caught, but nobody throws it");
        Set<String> used = Stream.concat(thrown(file, around), caught(file)).collect(Collectors.toSet());
        Stream<String> unused = codes(file).values().stream()
                .filter(code -> !used.contains(code))
                .map(code -> code + ": declared, but neither thrown nor caught here");
        return Stream.of(badCodes, undeclared, uncaught, neverThrown, unused).flatMap(each -> each);
    }

    private static Set<String> union(Surroundings around, Function<ProcessFile, Stream<String>> codes) {
        return around.files().stream().flatMap(codes).collect(Collectors.toSet());
    }

    private static Stream<String> caught(ProcessFile file) {
        return definitions(file, false).flatMap(definition -> code(file, definition).stream());
    }

    private static Stream<String> thrown(ProcessFile file, Surroundings around) {
        Set<String> inCode =
                around.classesOf(file.key()).tasks().map(ClassConstants::of).orElse(Set.of());
        return Stream.concat(
                        definitions(file, true).flatMap(definition -> code(file, definition).stream()),
                        codes(file).values().stream().filter(inCode::contains))
                .distinct();
    }

    /** The error definitions of the file's end events, or of all others: boundaries and starts of sub-processes. */
    private static Stream<Element> definitions(ProcessFile file, boolean ofEnds) {
        return file.elements("errorEventDefinition")
                .filter(definition -> definition.getParentNode().getLocalName().equals("endEvent") == ofEnds);
    }

    private static Optional<String> code(ProcessFile file, Element definition) {
        return Optional.ofNullable(codes(file).get(definition.getAttribute("errorRef")));
    }

    private static Map<String, String> codes(ProcessFile file) {
        return file.elements("error")
                .collect(Collectors.toMap(
                        error -> error.getAttribute("id"),
                        error -> error.getAttribute("errorCode"),
                        (first, second) -> first));
    }
}
