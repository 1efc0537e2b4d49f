package io.gatehouse.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** There is one door to the broker, and only the governor hands out its keys. */
final class DoorRules {

    private static final Set<String> ORDER_VERBS = Set.of("place", "reprice", "cancel");

    private DoorRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("only risk makes a token", DoorRules::onlyRiskMakesTokens, "ForgesAToken"),
                HouseRule.of(
                        "a token has no public constructor", DoorRules::tokensHaveNoPublicConstructor, "ApprovedTrade"),
                HouseRule.of("a token is final", DoorRules::tokensAreFinal, "ReduceOnly"),
                HouseRule.of(
                        "only execution sends orders", DoorRules::onlyExecutionSends, "SendsAnOrder", "RefersToCancel"),
                HouseRule.of(
                        "only the dispatcher places and reprices",
                        DoorRules::onlyTheDispatcherPlaces,
                        "PlacesByItself"),
                HouseRule.of(
                        "only the dispatcher and the emergency stop cancel",
                        DoorRules::onlyTwoCancel,
                        "CancelsByItself"),
                HouseRule.of(
                        "a broker that the desk is given asks the order gate, which reads the stop file",
                        DoorRules::brokersAskTheGate,
                        "GivesAnUnguardedBroker"),
                HouseRule.of("the vocabulary knows no framework", DoorRules::vocabularyIsPlain, "KnowsSpring"),
                HouseRule.of("only persistence speaks SQL", DoorRules::onlyPersistenceSpeaksSql, "SpeaksSql"));
    }

    private static DescribedPredicate<JavaClass> aToken(String root) {
        Set<String> tokens = Set.of(root + ".risk.ApprovedTrade", root + ".risk.ReduceOnly");
        return DescribedPredicate.describe("a token", type -> tokens.contains(type.getName()));
    }

    private static ArchRule onlyRiskMakesTokens(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".risk..")
                .should()
                .accessTargetWhere(Targets.target(
                        "makes a token",
                        target -> target.getName().equals("<init>")
                                && aToken(root).test(target.getOwner())));
    }

    private static ArchRule tokensHaveNoPublicConstructor(String root) {
        return constructors()
                .that()
                .areDeclaredInClassesThat(aToken(root))
                .should()
                .bePackagePrivate();
    }

    private static ArchRule tokensAreFinal(String root) {
        return classes().that(aToken(root)).should().haveModifier(FINAL);
    }

    private static ArchRule onlyExecutionSends(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".execution..")
                .and(DescribedPredicate.not(aBroker(root)))
                .should()
                .accessTargetWhere(sendsAnOrder(root));
    }

    private static ArchRule onlyTheDispatcherPlaces(String root) {
        return inExecutionOnly(root, Set.of("place", "reprice"), "DispatchOrders");
    }

    private static ArchRule onlyTwoCancel(String root) {
        return inExecutionOnly(root, Set.of("cancel"), "DispatchOrders", "ClearWorkingOrders");
    }

    private static ArchRule inExecutionOnly(String root, Set<String> verbs, String... names) {
        Set<String> allowed = Set.of(names);
        return noClasses()
                .that()
                .resideInAPackage(root + ".execution..")
                .and(DescribedPredicate.describe(
                        "are not " + allowed,
                        type -> !allowed.contains(type.getSimpleName())
                                && !type.isAssignableTo(root + ".execution.Broker")))
                .should()
                .accessTargetWhere(Targets.target(
                        "is a " + verbs + " of the broker",
                        (AccessTarget target) -> verbs.contains(target.getName())
                                && target.getOwner().isAssignableTo(root + ".execution.Broker")));
    }

    private static ArchRule brokersAskTheGate(String root) {
        String port = root + ".execution.Broker";
        return methods()
                .that()
                .areAnnotatedWith("org.springframework.context.annotation.Bean")
                .and(DescribedPredicate.describe(
                        "give a broker", method -> method.getRawReturnType().isAssignableTo(port)))
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "give one whose place and reprice ask the OrderGate",
                        (JavaMethod method) -> asks(root, method.getRawReturnType(), "place", "require")
                                && asks(root, method.getRawReturnType(), "reprice", "requireReprice"))));
    }

    private static boolean asks(String root, JavaClass broker, String verb, String question) {
        return broker.getMethods().stream()
                .filter(method -> method.getName().equals(verb))
                .anyMatch(method -> method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getName().equals(root + ".execution.OrderGate")
                                && call.getName().equals(question)));
    }

    private static DescribedPredicate<JavaAccess<?>> sendsAnOrder(String root) {
        return Targets.target(
                "sends an order",
                (AccessTarget target) -> ORDER_VERBS.contains(target.getName())
                        && target.getOwner().isAssignableTo(root + ".execution.Broker"));
    }

    // A broker may stand in front of another one: what it is asked, execution asked.
    private static DescribedPredicate<JavaClass> aBroker(String root) {
        return DescribedPredicate.describe(
                "a broker at the edge",
                type -> type.getPackageName().startsWith(root + ".broker")
                        && type.isAssignableTo(root + ".execution.Broker"));
    }

    private static ArchRule vocabularyIsPlain(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".money..", root + ".time..", root + ".instrument..", root + ".pricing..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to a framework",
                        type -> type.getName().matches("(org\\.springframework|org\\.flowable|jakarta|tools)\\..*")
                                && !type.getPackageName().equals("org.springframework.modulith")));
    }

    private static ArchRule onlyPersistenceSpeaksSql(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + "..jdbc..", root + ".desk..", root + ".workflow.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc.core..");
    }
}
