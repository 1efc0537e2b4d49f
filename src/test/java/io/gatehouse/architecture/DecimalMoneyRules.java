package io.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Money is decimal; binary floating point is for formulas and for the insides of a made-up market. */
final class DecimalMoneyRules {

    private static final Set<String> MONEY_WORDS = Set.of(
            "money",
            "dollars",
            "cents",
            "amount",
            "cash",
            "balance",
            "equity",
            "margin",
            "price",
            "premium",
            "credit",
            "debit",
            "strike",
            "bid",
            "ask",
            "mid",
            "cost",
            "costs",
            "fee",
            "fees",
            "commission",
            "proceeds",
            "pnl",
            "profit",
            "loss",
            "notional",
            "dividend");
    private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_");
    private static final Set<String> FIGURE_WORDS = Set.of("per", "chance", "probability", "odds", "rate", "ratio");
    private static final Pattern PER_UNIT = Pattern.compile("Per(Share|Contract)$");
    private static final Set<String> BINARY =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.OptionalDouble");

    private DecimalMoneyRules() {}

    static List<HouseRule> all() {
        return List.of(HouseRule.of(
                "money is never a double",
                DecimalMoneyRules::moneyIsDecimal,
                "HoldsMoneyInADouble",
                "TakesMoneyInADouble"));
    }

    private static ArchRule moneyIsDecimal(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(
                        root + ".money",
                        root + ".pricing..",
                        root + ".learning..",
                        root + ".market.simulated..",
                        root + ".market.replay..")
                .should(holdMoneyInDecimals());
    }

    private static ArchCondition<JavaClass> holdMoneyInDecimals() {
        return new ArchCondition<>("hold, take and answer money in decimals") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    if (isBinary(field.getRawType()) && namesMoney(field.getName())) {
                        report(type, events, "field " + field.getName());
                    }
                }
                for (JavaCodeUnit code : type.getCodeUnits()) {
                    if (isBinary(code.getRawReturnType()) && namesMoney(code.getName())) {
                        report(type, events, "answer of " + code.getName());
                    }
                    if (takesBinary(code)) {
                        moneyParameters(code).forEach(name -> report(type, events, name + " of " + code.getName()));
                    }
                }
            }
        };
    }

    private static void report(JavaClass type, ConditionEvents events, String what) {
        events.add(SimpleConditionEvent.violated(type, type.getName() + " has money in a double: " + what));
    }

    private static boolean takesBinary(JavaCodeUnit code) {
        return !code.getModifiers().contains(JavaModifier.SYNTHETIC)
                && code.getRawParameterTypes().stream().anyMatch(DecimalMoneyRules::isBinary);
    }

    // Names of parameters are in the class files (javac -parameters), but only reflection reads them.
    private static List<String> moneyParameters(JavaCodeUnit code) {
        Executable executable = (Executable) code.reflect();
        return Arrays.stream(executable.getParameters())
                .filter(parameter ->
                        BINARY.contains(component(parameter.getType()).getName()))
                .map(Parameter::getName)
                .filter(DecimalMoneyRules::namesMoney)
                .toList();
    }

    private static Class<?> component(Class<?> type) {
        return type.isArray() ? component(type.getComponentType()) : type;
    }

    private static boolean isBinary(JavaClass type) {
        return BINARY.contains(type.getBaseComponentType().getName());
    }

    // The last word says what a name is: entryPrice and premiumPerShare are money, profitFactor is not, and
    // premiumPerMargin and CHANCE_AT_MID are figures.
    static boolean namesMoney(String name) {
        List<String> words = WORD_BOUNDARY
                .splitAsStream(PER_UNIT.matcher(name).replaceFirst(""))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        boolean inDollars = words.get(0).equals("dollars") || words.get(0).equals("cents");
        return inDollars
                || (MONEY_WORDS.contains(words.get(words.size() - 1))
                        && words.stream().noneMatch(FIGURE_WORDS::contains));
    }
}
