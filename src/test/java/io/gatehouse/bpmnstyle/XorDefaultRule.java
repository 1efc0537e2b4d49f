package io.gatehouse.bpmnstyle;

import java.util.List;
import java.util.stream.Stream;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.InclusiveGateway;
import org.flowable.bpmn.model.SequenceFlow;

/** A gateway that decides has a default flow without a condition, and every other flow has one. */
final class XorDefaultRule implements BpmnRule {

    @Override
    public String name() {
        return "xor-default";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        return file.nodes().stream().filter(XorDefaultRule::decides).flatMap(node -> faults((Gateway) node));
    }

    private static boolean decides(FlowNode node) {
        boolean decider = node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
        return decider && node.getOutgoingFlows().size() > 1;
    }

    private static Stream<String> faults(Gateway gateway) {
        String byDefault = gateway.getDefaultFlow();
        List<SequenceFlow> flows = gateway.getOutgoingFlows();
        if (byDefault == null || flows.stream().noneMatch(flow -> flow.getId().equals(byDefault))) {
            return Stream.of(gateway.getId() + ": no default flow among its own; have " + byDefault);
        }
        return flows.stream()
                .filter(flow -> flow.getId().equals(byDefault) == (flow.getConditionExpression() != null))
                .map(flow -> flow.getId() + ": the default flow has no condition, every other flow has one");
    }
}
