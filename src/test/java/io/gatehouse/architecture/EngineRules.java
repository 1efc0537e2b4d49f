package io.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The engine stays on top: the domain does not know that its day is drawn. */
final class EngineRules {

    private EngineRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "no module below workflow knows the engine",
                        EngineRules::onlyTheTopKnowsTheEngine,
                        "RunsInTheEngine"),
                HouseRule.of(
                        "only workflow sees an execution", EngineRules::onlyWorkflowSeesExecutions, "RunsInTheEngine"),
                HouseRule.of(
                        "within a process package only the Process class commands the engine",
                        EngineRules::onlyProcessesCommand,
                        "CommandsTheEngineTasks"),
                HouseRule.of("only Tasks classes throw a BPMN error", EngineRules::onlyTasksThrow, "ThrowsABpmnError"));
    }

    private static ArchRule onlyTheTopKnowsTheEngine(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .and()
                .resideOutsideOfPackages(root + ".workflow..", root + ".desk..", root + ".web..", root + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.flowable..");
    }

    private static ArchRule onlyWorkflowSeesExecutions(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".workflow..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.flowable.engine.delegate.DelegateExecution");
    }

    private static ArchRule onlyProcessesCommand(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".workflow.*..")
                .and()
                .resideOutsideOfPackage(root + ".workflow.engine..")
                .and()
                .haveSimpleNameNotEndingWith("Process")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.flowable\\.engine\\.(RuntimeService|TaskService)");
    }

    private static ArchRule onlyTasksThrow(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameNotEndingWith("Tasks")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.flowable.engine.delegate.BpmnError");
    }
}
