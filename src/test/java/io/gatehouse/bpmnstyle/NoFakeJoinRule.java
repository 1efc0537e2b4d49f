package io.gatehouse.bpmnstyle;

import java.util.stream.Stream;
import org.flowable.bpmn.model.Gateway;

/** Only gateways join: an activity or event with several flows in looks like a join and runs once for each. */
final class NoFakeJoinRule implements BpmnRule {

    @Override
    public String name() {
        return "no-fake-join";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        return file.nodes().stream()
                .filter(node ->
                        !(node instanceof Gateway) && node.getIncomingFlows().size() > 1)
                .map(node -> node.getId() + ": " + node.getIncomingFlows().size()
                        + " flows lead in; put a gateway before it or give each its own end");
    }
}
