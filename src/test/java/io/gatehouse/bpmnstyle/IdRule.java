package io.gatehouse.bpmnstyle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Ids are API: {@code Kind_PascalMeaning} with the kind spelled out; what an editor generates is none. */
final class IdRule implements BpmnRule {

    private static final Pattern MEANING = Pattern.compile("[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*)*");

    private static final Map<String, List<String>> KINDS = Map.of(
            "sequenceFlow", List.of("Flow"),
            "exclusiveGateway", List.of("Gateway"),
            "inclusiveGateway", List.of("Gateway"),
            "parallelGateway", List.of("Gateway"),
            "eventBasedGateway", List.of("Gateway"),
            "complexGateway", List.of("Gateway"),
            "intermediateCatchEvent", List.of("CatchEvent", "IntermediateCatchEvent"),
            "intermediateThrowEvent", List.of("ThrowEvent", "IntermediateThrowEvent", "AuditEvent"));
    private static final Set<String> WITHOUT_KIND = Set.of("definitions", "process");

    @Override
    public String name() {
        return "ids";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        return file.elementsIn(ProcessFile.BPMN)
                .filter(element -> element.hasAttribute("id"))
                .filter(element -> !WITHOUT_KIND.contains(element.getLocalName()))
                .filter(element -> !isWellFormed(element))
                .map(element -> element.getAttribute("id") + ": the id of a " + element.getLocalName() + " is "
                        + String.join("_ or ", kinds(element)) + "_ and its meaning in PascalCase");
    }

    private static boolean isWellFormed(Element element) {
        String id = element.getAttribute("id");
        return kinds(element).stream()
                .map(kind -> kind + "_")
                .anyMatch(kind -> id.startsWith(kind)
                        && MEANING.matcher(id.substring(kind.length())).matches());
    }

    private static List<String> kinds(Element element) {
        String name = element.getLocalName();
        return KINDS.getOrDefault(name, List.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
    }
}
