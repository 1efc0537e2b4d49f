package io.gatehouse.bpmnstyle;

import static io.gatehouse.bpmnstyle.ProcessFile.engineAttribute;

import java.util.List;
import java.util.stream.Stream;

/** The model asks, Java answers: no script, no class named in the file, no built-in task of the engine. */
final class NoScriptRule implements BpmnRule {

    private static final List<String> BY_NAME = List.of("class", "delegateExpression", "type");

    @Override
    public String name() {
        return "no-script";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        Stream<String> tasks = file.elements("scriptTask")
                .map(element -> ProcessFile.idOf(element) + ": a script; call a method of the Tasks class");
        Stream<String> listeners = file.elementsIn(ProcessFile.FLOWABLE)
                .filter(element -> element.getLocalName().equals("script"))
                .map(element -> ProcessFile.idOf(element) + ": a script; call a method of the Tasks class");
        Stream<String> implementations = Stream.of("serviceTask", "sendTask", "businessRuleTask")
                .flatMap(file::elements)
                .flatMap(task -> BY_NAME.stream()
                        .filter(name -> engineAttribute(task, name).isPresent())
                        .map(name -> ProcessFile.idOf(task) + ": flowable:" + name
                                + "; a task is flowable:expression=\"${bean.method(execution)}\""));
        return Stream.of(tasks, listeners, implementations).flatMap(each -> each);
    }
}
