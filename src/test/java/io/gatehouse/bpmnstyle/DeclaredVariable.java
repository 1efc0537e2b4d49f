package io.gatehouse.bpmnstyle;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;

/**
 * A process variable that a contract declares as a {@code Variable<T>} constant.
 *
 * @param name what the constant's {@code name()} answers
 * @param type the name of the constant's type argument
 */
record DeclaredVariable(String name, String type) {

    static DeclaredVariable of(Field constant, Object value) {
        String type = constant.getGenericType() instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0].getTypeName()
                : "no type";
        try {
            return new DeclaredVariable(
                    (String) value.getClass().getMethod("name").invoke(value), type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a variable constant answers name(); have " + constant, e);
        }
    }

    boolean isBoolean() {
        return type.equals(Boolean.class.getName());
    }
}
