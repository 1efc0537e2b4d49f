package io.gatehouse.bpmnstyle;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An expression in a process file.
 *
 * @param element the id of the element it stands in
 * @param where the attribute or element that holds it
 */
record Expression(String element, String where, String text) {

    private static final String NAME = "[a-zA-Z][a-zA-Z0-9]*";
    private static final Pattern CALL =
            Pattern.compile("\\$\\{(" + NAME + ")\\.(" + NAME + ")\\((" + NAME + "(?:, ?" + NAME + ")*)?\\)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(" + NAME + ")}");
    private static final Pattern KEY_TEMPLATE = Pattern.compile("([a-z0-9:.-]|" + VARIABLE.pattern() + ")+");
    private static final Pattern COMMA = Pattern.compile(", ?");

    /** One call of a bean's method, {@code ${bean.method(argument, ...)}}. */
    record Call(String bean, String method, List<String> arguments) {}

    Optional<Call> call() {
        Matcher parts = CALL.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        List<String> arguments = parts.group(3) == null
                ? List.of()
                : COMMA.splitAsStream(parts.group(3)).toList();
        return Optional.of(new Call(parts.group(1), parts.group(2), arguments));
    }

    /** The one variable it reads, {@code ${variable}}. */
    Optional<String> variable() {
        Matcher parts = VARIABLE.matcher(text);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** Whether it makes a business key of fixed words and variables, {@code signal-to-trade:${tradeId}}. */
    boolean isKeyTemplate() {
        return where.equals("businessKey") && KEY_TEMPLATE.matcher(text).matches();
    }

    /** Every variable it reads: itself, in a key, or as an argument. */
    List<String> variables() {
        return isKeyTemplate()
                ? VARIABLE.matcher(text).results().map(found -> found.group(1)).toList()
                : Stream.concat(variable().stream(), call().stream().flatMap(call -> call.arguments().stream()))
                        .toList();
    }

    boolean isCondition() {
        return where.equals("conditionExpression");
    }

    String at() {
        return element + ": " + where + " '" + text + "'";
    }
}
