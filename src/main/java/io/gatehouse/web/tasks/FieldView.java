package io.gatehouse.web.tasks;

import java.util.List;

/**
 * A field of a form as it is filled in.
 *
 * @param kind text, choice or box
 * @param required whether it has to be answered
 * @param max longest text, in characters
 * @param fault why the answer will not do; empty text when nothing is wrong
 */
record FieldView(
        String id,
        String name,
        String kind,
        boolean required,
        int max,
        List<Option> options,
        String value,
        String fault) {

    /** @param chosen whether it is the answer so far */
    record Option(String id, String name, boolean chosen) {}

    public boolean isFaulty() {
        return !fault.isEmpty();
    }
}
