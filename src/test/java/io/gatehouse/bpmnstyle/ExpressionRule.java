package io.gatehouse.bpmnstyle;

import java.util.stream.Stream;

/** An expression is one call of a bean's method or one variable; a condition is one variable: no arithmetic. */
final class ExpressionRule implements BpmnRule {

    @Override
    public String name() {
        return "expressions";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        return file.expressions().stream()
                .filter(expression -> !isPlain(expression))
                .map(expression -> expression.at() + " is neither ${variable} nor, outside conditions,"
                        + " ${bean.method(execution)}");
    }

    private static boolean isPlain(Expression expression) {
        return expression.variable().isPresent()
                || expression.isKeyTemplate()
                || (!expression.isCondition() && expression.call().isPresent());
    }
}
