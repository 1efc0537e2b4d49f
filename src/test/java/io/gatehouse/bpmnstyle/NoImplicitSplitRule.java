package io.gatehouse.bpmnstyle;

import java.util.stream.Stream;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;

/** Only gateways split: no activity or event has several flows out, or one with a condition. */
final class NoImplicitSplitRule implements BpmnRule {

    @Override
    public String name() {
        return "no-implicit-split";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        return file.nodes().stream()
                .filter(node -> !(node instanceof Gateway))
                .filter(NoImplicitSplitRule::splits)
                .map(node -> node.getId() + ": " + node.getOutgoingFlows().size()
                        + " flows lead out or one has a condition; put a gateway behind it");
    }

    private static boolean splits(FlowNode node) {
        return node.getOutgoingFlows().size() > 1
                || node.getOutgoingFlows().stream().anyMatch(flow -> flow.getConditionExpression() != null);
    }
}
