package io.gatehouse.workflow;

import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;

/** Processes that exist only to go wrong: their steps fail until the variable {@code goOn} says yes. */
public final class TestProcesses {

    /** A step that fails for good at its first attempt, with a diagram. */
    public static final String MENDABLE = "mendable";

    /** Two steps that fail at once, one that is tried again, a person and a timer, all in one instance. */
    public static final String FORKED = "forked";

    private static final String HEAD = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
              xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
              xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="https://gatehouse.io/tests">
            """;
    private static final String TASK = """
            <serviceTask id="%s" name="%s" flowable:expression="${goOn.equals('yes')}" flowable:async="true">
              <extensionElements><flowable:failedJobRetryTimeCycle>%s</flowable:failedJobRetryTimeCycle></extensionElements>
            </serviceTask>
            """;

    private TestProcesses() {}

    /** Starts an instance, deploying its process first where nobody has. */
    public static String start(RepositoryService repository, RuntimeService runtime, String key, String businessKey) {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(key).count() == 0) {
            repository
                    .createDeployment()
                    .addString(key + ".bpmn20.xml", key.equals(MENDABLE) ? mendable() : forked())
                    .deploy();
        }
        return runtime.startProcessInstanceByKey(key, businessKey).getId();
    }

    private static String mendable() {
        return HEAD + """
                <process id="mendable" name="Mendable" isExecutable="true">
                  <startEvent id="StartEvent_Begun" name="Begun"/>
                """ + TASK.formatted("ServiceTask_Mend", "Mend", "R1/PT10S") + """
                  <endEvent id="EndEvent_Mended" name="Mended"/>
                """
                + flow("StartEvent_Begun", "ServiceTask_Mend") + flow("ServiceTask_Mend", "EndEvent_Mended") + """
                </process>
                <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="mendable">
                """
                + shape("StartEvent_Begun", 80, 102, 36, 36) + shape("ServiceTask_Mend", 180, 80, 100, 80)
                + shape("EndEvent_Mended", 344, 102, 36, 36) + edge("StartEvent_Begun", "ServiceTask_Mend", 116, 180)
                + edge("ServiceTask_Mend", "EndEvent_Mended", 280, 344) + """
                </bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>
                """;
    }

    private static String forked() {
        return HEAD + """
                <process id="forked" name="Forked" isExecutable="true">
                  <startEvent id="StartEvent_Begun" name="Begun"/>
                  <parallelGateway id="Gateway_Fork" name="Fork"/>
                """ + TASK.formatted("ServiceTask_First", "First", "R1/PT10S")
                + TASK.formatted("ServiceTask_Second", "Second", "R1/PT10S")
                + TASK.formatted("ServiceTask_Patient", "Patient", "R3/PT10M") + """
                  <userTask id="UserTask_Look" name="Look" flowable:formKey="none"/>
                  <intermediateCatchEvent id="CatchEvent_DayPassed" name="Day passed">
                    <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
                  </intermediateCatchEvent>
                  <endEvent id="EndEvent_Done" name="Done"/>
                """
                + flow("StartEvent_Begun", "Gateway_Fork")
                + branch("ServiceTask_First") + branch("ServiceTask_Second") + branch("ServiceTask_Patient")
                + branch("UserTask_Look") + branch("CatchEvent_DayPassed") + "</process></definitions>";
    }

    private static String branch(String step) {
        return flow("Gateway_Fork", step) + flow(step, "EndEvent_Done");
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id=\"" + flowId(from, to) + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
    }

    private static String flowId(String from, String to) {
        return "Flow_" + from + "_" + to;
    }

    private static String shape(String of, int x, int y, int wide, int high) {
        return "<bpmndi:BPMNShape id=\"Shape_" + of + "\" bpmnElement=\"" + of + "\"><dc:Bounds x=\"" + x + "\" y=\""
                + y + "\" width=\"" + wide + "\" height=\"" + high + "\"/></bpmndi:BPMNShape>";
    }

    private static String edge(String from, String to, int x1, int x2) {
        return "<bpmndi:BPMNEdge id=\"Edge_" + from + "\" bpmnElement=\"" + flowId(from, to) + "\"><di:waypoint x=\""
                + x1 + "\" y=\"120\"/><di:waypoint x=\"" + x2 + "\" y=\"120\"/></bpmndi:BPMNEdge>";
    }
}
