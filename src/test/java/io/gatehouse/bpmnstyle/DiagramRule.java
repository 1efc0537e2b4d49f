package io.gatehouse.bpmnstyle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.SequenceFlow;

/** Everything is drawn, and nothing is drawn that is not there. */
final class DiagramRule implements BpmnRule {

    @Override
    public String name() {
        return "diagram";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        Stream<String> nodes = file.nodes().stream()
                .filter(node -> !hasShape(file, node))
                .map(node -> node.getId() + ": no BPMNShape with a size");
        Stream<String> flows = file.flows().stream()
                .filter(flow -> !hasEdge(file, flow))
                .map(flow -> flow.getId() + ": no BPMNEdge with two waypoints or more");
        return Stream.of(nodes, flows, drawnWithoutElement(file)).flatMap(each -> each);
    }

    private static boolean hasShape(ProcessFile file, FlowNode node) {
        GraphicInfo shape = file.model().getGraphicInfo(node.getId());
        return shape != null && shape.getWidth() > 0 && shape.getHeight() > 0;
    }

    private static boolean hasEdge(ProcessFile file, SequenceFlow flow) {
        List<GraphicInfo> waypoints = file.model().getFlowLocationGraphicInfo(flow.getId());
        return waypoints != null && waypoints.size() >= 2;
    }

    private static Stream<String> drawnWithoutElement(ProcessFile file) {
        Set<String> ids = file.elementsIn(ProcessFile.BPMN)
                .map(element -> element.getAttribute("id"))
                .collect(Collectors.toSet());
        return file.elementsIn(ProcessFile.DIAGRAM)
                .flatMap(drawn -> ProcessFile.attribute(drawn, "bpmnElement").stream())
                .filter(id -> !ids.contains(id))
                .map(id -> id + ": drawn, but not in the process");
    }
}
