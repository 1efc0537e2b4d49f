package io.gatehouse.bpmnstyle;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.InclusiveGateway;

/** A task says verb and noun, an event what has happened, a gateway asks and its flows answer. */
final class LabelRule implements BpmnRule {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern VERB = Pattern.compile("[A-Z][a-z]+");
    private static final Pattern NO_VERB = Pattern.compile(".*(tion|ment|[a-z]{3}ing)");
    private static final Set<String> IRREGULAR = Set.of(
            "begun",
            "bought",
            "broken",
            "come",
            "cut",
            "done",
            "drawn",
            "fallen",
            "found",
            "given",
            "gone",
            "held",
            "hit",
            "kept",
            "known",
            "left",
            "lost",
            "made",
            "met",
            "overtaken",
            "paid",
            "put",
            "reached",
            "read",
            "risen",
            "run",
            "seen",
            "sent",
            "set",
            "shut",
            "sold",
            "split",
            "taken",
            "told",
            "won",
            "written");

    @Override
    public String name() {
        return "labels";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        return Stream.concat(
                file.nodes().stream().flatMap(node -> fault(node).stream()),
                file.nodes().stream().filter(LabelRule::asks).flatMap(LabelRule::unanswered));
    }

    private static Optional<String> fault(FlowNode node) {
        String label = node.getName() == null ? "" : node.getName().strip();
        String[] words = SPACE.split(label, -1);
        if (node instanceof EventSubProcess) {
            return check(!label.isEmpty(), node, "an event sub-process has a label", label);
        }
        if (node instanceof Activity) {
            boolean verbAndNoun = words.length > 1
                    && VERB.matcher(words[0]).matches()
                    && !NO_VERB.matcher(words[0]).matches();
            return check(verbAndNoun, node, "the label of an activity is verb and noun (\"Check risk\")", label);
        }
        if (node instanceof Event) {
            boolean happened = words.length > 1 && Arrays.stream(words).skip(1).anyMatch(LabelRule::isPastParticiple);
            return check(
                    happened, node, "the label of an event is noun and past participle (\"Session closed\")", label);
        }
        if (node instanceof Gateway && asks(node)) {
            return check(label.endsWith("?"), node, "the label of a gateway that splits is a question", label);
        }
        return Optional.empty();
    }

    private static Optional<String> check(boolean good, FlowNode node, String demand, String label) {
        return good ? Optional.empty() : Optional.of(node.getId() + ": " + demand + "; have '" + label + "'");
    }

    private static boolean isPastParticiple(String word) {
        return word.endsWith("ed") || IRREGULAR.contains(word) || IRREGULAR.contains(word.replaceFirst("^un", ""));
    }

    private static boolean asks(FlowNode node) {
        boolean decides = node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
        return decides && node.getOutgoingFlows().size() > 1;
    }

    private static Stream<String> unanswered(FlowNode gateway) {
        return gateway.getOutgoingFlows().stream()
                .filter(flow -> flow.getName() == null || flow.getName().isBlank())
                .map(flow -> flow.getId() + ": a flow out of a question is labelled with its answer");
    }
}
