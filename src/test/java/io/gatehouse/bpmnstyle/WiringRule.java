package io.gatehouse.bpmnstyle;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Every call names the process's own bean and a public method of it; a service task's method is its id; a
 * called process exists. The engine deploys without complaint when they do not.
 */
final class WiringRule implements BpmnRule {

    private static final String KIND = "ServiceTask_";

    @Override
    public String name() {
        return "wiring";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        ProcessClasses classes = around.classesOf(file.key());
        Stream<String> calls = file.expressions().stream()
                .flatMap(expression -> expression.call().flatMap(call -> fault(call, classes)).stream()
                        .map(fault -> expression.at() + ": " + fault));
        Stream<String> tasks = file.elements("serviceTask").flatMap(task -> misnamed(task).stream());
        Stream<String> called = file.elements("callActivity").flatMap(call -> unknownProcess(call, around).stream());
        return Stream.of(calls, tasks, called).flatMap(each -> each);
    }

    private static Optional<String> fault(Expression.Call call, ProcessClasses classes) {
        if (!call.bean().equals(classes.beanName())) {
            return Optional.of("the bean of this process is '" + classes.beanName() + "'");
        }
        Optional<Class<?>> tasks = classes.tasks();
        if (tasks.isEmpty()) {
            return Optional.of("there is no class " + classes.tasksName());
        }
        return beanFault(tasks.get(), classes.beanName()).or(() -> methodFault(tasks.get(), call));
    }

    private static Optional<String> beanFault(Class<?> tasks, String beanName) {
        if (!Modifier.isPublic(tasks.getModifiers())) {
            return Optional.of("the engine cannot call a class that is not public: " + tasks.getName());
        }
        Component component = AnnotatedElementUtils.findMergedAnnotation(tasks, Component.class);
        return component == null || component.value().equals(beanName)
                ? Optional.empty()
                : Optional.of("the component of " + tasks.getName() + " is called '" + component.value() + "'");
    }

    private static Optional<String> methodFault(Class<?> tasks, Expression.Call call) {
        boolean exists = Arrays.stream(tasks.getMethods()).anyMatch(method -> accepts(method, call));
        return exists
                ? Optional.empty()
                : Optional.of("there is no public method " + call.method() + "(" + String.join(", ", call.arguments())
                        + ") in " + tasks.getName());
    }

    private static boolean accepts(Method method, Expression.Call call) {
        List<String> arguments = call.arguments();
        return method.getName().equals(call.method())
                && method.getParameterCount() == arguments.size()
                && IntStream.range(0, arguments.size())
                        .filter(i -> arguments.get(i).equals("execution"))
                        .allMatch(i -> method.getParameterTypes()[i].isAssignableFrom(DelegateExecution.class));
    }

    private static Optional<String> misnamed(Element task) {
        String id = ProcessFile.idOf(task);
        Optional<String> method = ProcessFile.engineAttribute(task, "expression")
                .flatMap(text -> new Expression(id, "expression", text).call())
                .map(Expression.Call::method);
        String meaning = id.startsWith(KIND) ? id.substring(KIND.length()) : id;
        String wanted = meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1);
        return method.isPresent() && method.get().equals(wanted)
                ? Optional.empty()
                : Optional.of(id + ": a service task calls ${bean." + wanted + "(execution)}; have "
                        + method.orElse("no call"));
    }

    private static Optional<String> unknownProcess(Element call, Surroundings around) {
        String key = call.getAttribute("calledElement");
        boolean exists = around.files().stream().anyMatch(file -> file.key().equals(key));
        return exists
                ? Optional.empty()
                : Optional.of(ProcessFile.idOf(call) + ": calls no process file '" + key + "'");
    }
}
