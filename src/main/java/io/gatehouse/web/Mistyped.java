package io.gatehouse.web;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A part of an address that is not what it should be. */
public final class Mistyped {

    private Mistyped() {}

    /** Which part, what is wrong with it, and what it is. */
    public static String words(MethodArgumentTypeMismatchException problem) {
        String words = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(problem).getMessage());
        String value = String.valueOf(problem.getValue());
        return problem.getName() + ": " + words + (words.contains(value) ? "" : "; have '" + value + "'");
    }
}
