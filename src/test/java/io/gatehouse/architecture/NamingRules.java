package io.gatehouse.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names are the domain's; what persists or prints has its place. */
final class NamingRules {

    private static final Pattern EMPTY_WORD =
            Pattern.compile(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Service|Info|Data|Base)");
    private static final Set<String> EMPTY_PACKAGES = Set.of(
            "common", "util", "utils", "dto", "service", "services", "helper", "helpers", "impl", "base", "misc");

    private NamingRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "no class is called Manager, Helper, Util, Impl, Dto, Service, Info, Data or Base",
                        NamingRules::noEmptyWords,
                        "OrderManager",
                        "PriceUtils",
                        "QuoteData"),
                HouseRule.of(
                        "no package is called common, util, dto, service, helper or impl",
                        NamingRules::noEmptyPackages,
                        "LivesInCommon"),
                HouseRule.of(
                        "only the command line prints", NamingRules::onlyTheCommandLinePrints, "PrintsToTheConsole"),
                HouseRule.of(
                        "classes that persist are package-private, but for those that hand out ports",
                        NamingRules::persistenceIsPackagePrivate,
                        "PublicOrderTable"));
    }

    private static ArchRule noEmptyWords(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(DescribedPredicate.not(theMarketDataPort(root)))
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "be called by an empty word",
                        type -> EMPTY_WORD.matcher(type.getSimpleName()).matches())));
    }

    // The one exception: the architecture names the port, and its implementations say which market they are.
    private static DescribedPredicate<JavaClass> theMarketDataPort(String root) {
        return DescribedPredicate.describe(
                "the MarketData port or an implementation",
                type -> type.getSimpleName().endsWith("MarketData")
                        && type.isAssignableTo(root + ".market.MarketData"));
    }

    private static ArchRule noEmptyPackages(String root) {
        return noClasses()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "reside in a package called " + EMPTY_PACKAGES,
                        type -> !type.getSimpleName().equals("package-info")
                                && type.getPackageName().startsWith(root + ".")
                                && Arrays.stream(type.getPackageName().split("\\."))
                                        .anyMatch(EMPTY_PACKAGES::contains))));
    }

    private static ArchRule onlyTheCommandLinePrints(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cli..")
                .should()
                .accessTargetWhere(Targets.target(
                        "prints to the console",
                        target -> Targets.isMember(target, "java.lang.System", "out", "err")
                                || target.getName().equals("printStackTrace")));
    }

    private static ArchRule persistenceIsPackagePrivate(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..jdbc..")
                .and()
                .areTopLevelClasses()
                .and(DescribedPredicate.not(handsOutPorts(root)))
                .should()
                .notBePublic();
    }

    // Where no application context puts things together: static doors, behind which only interfaces are seen.
    private static DescribedPredicate<JavaClass> handsOutPorts(String root) {
        return DescribedPredicate.describe(
                "hand out ports and nothing else",
                type -> type.getConstructors().stream()
                                .allMatch(made -> made.getModifiers().contains(PRIVATE))
                        && type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(PUBLIC))
                                .allMatch(method -> method.getModifiers().contains(STATIC)
                                        && method.getRawReturnType().isInterface()
                                        && method.getRawReturnType()
                                                .getPackageName()
                                                .startsWith(root + ".")
                                        && !method.getRawReturnType()
                                                .getPackageName()
                                                .endsWith(".jdbc")));
    }
}
