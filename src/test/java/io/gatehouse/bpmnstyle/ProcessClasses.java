package io.gatehouse.bpmnstyle;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of a process: for the key {@code daily-trading-cycle} the package {@code dailytradingcycle} with
 * {@code DailyTradingCycle} (contract) and {@code DailyTradingCycleTasks}, whose bean is {@code
 * dailyTradingCycle}.
 */
record ProcessClasses(String workflowPackage, String key) {

    private static final Pattern DASH = Pattern.compile("-");

    String beanName() {
        String pascal = pascal();
        return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }

    String contractName() {
        return workflowPackage + "." + key.replace("-", "") + "." + pascal();
    }

    String tasksName() {
        return contractName() + "Tasks";
    }

    Optional<Class<?>> contract() {
        return load(contractName());
    }

    Optional<Class<?>> tasks() {
        return load(tasksName());
    }

    /** The String constants of the contract itself, or of the class nested in it; empty without that class. */
    Optional<List<String>> constants(String nested) {
        return load(contractName() + "$" + nested)
                .map(type ->
                        constantsOf(type).map(field -> (String) value(field)).toList());
    }

    Optional<String> constant(String name) {
        return contract().stream()
                .flatMap(ProcessClasses::constantsOf)
                .filter(field -> field.getName().equals(name))
                .map(field -> (String) value(field))
                .findFirst();
    }

    /** The process variables that the contract declares. */
    List<DeclaredVariable> variables() {
        return contract().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getType().getSimpleName().equals("Variable"))
                .map(field -> DeclaredVariable.of(field, value(field)))
                .toList();
    }

    private static Stream<Field> constantsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getType().equals(String.class));
    }

    private static Object value(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + constant, e);
        }
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private String pascal() {
        return DASH.splitAsStream(key)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
