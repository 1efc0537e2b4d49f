package io.gatehouse.bpmnstyle;

import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.CompensateEventDefinition;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.FlowNode;

/** Only end events end something. */
final class NoImplicitEndRule implements BpmnRule {

    @Override
    public String name() {
        return "no-implicit-end";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        return file.nodes().stream()
                .filter(node -> node.getOutgoingFlows().isEmpty() && !mayEnd(node))
                .map(node -> node.getId() + ": no flow leads on, and it is no end event");
    }

    private static boolean mayEnd(FlowNode node) {
        return node instanceof EndEvent
                || node instanceof EventSubProcess
                || (node instanceof Activity activity && activity.isForCompensation())
                || (node instanceof BoundaryEvent boundary
                        && boundary.getEventDefinitions().stream()
                                .anyMatch(CompensateEventDefinition.class::isInstance));
    }
}
