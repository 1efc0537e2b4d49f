package io.gatehouse.bpmnstyle;

import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.StartEvent;

/** Only start events start something. */
final class NoImplicitStartRule implements BpmnRule {

    @Override
    public String name() {
        return "no-implicit-start";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        return file.nodes().stream()
                .filter(node -> node.getIncomingFlows().isEmpty() && !mayStart(node))
                .map(node -> node.getId() + ": no flow leads here, and it is no start event");
    }

    private static boolean mayStart(FlowNode node) {
        return node instanceof StartEvent
                || node instanceof BoundaryEvent
                || node instanceof EventSubProcess
                || (node instanceof Activity activity && activity.isForCompensation());
    }
}
