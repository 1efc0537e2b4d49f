package io.gatehouse.web.tasks;

import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.FormField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has filled in so far, and what is wrong with it.
 *
 * @param given by field id
 * @param faults by field id
 */
record Answers(Map<String, String> given, Map<String, String> faults) {

    /** The field whose answer is the button that is pressed. */
    static final String DECISION = "decision";

    static final Answers NONE = new Answers(Map.of(), Map.of());

    /** Of a request, without what is no field of the form. A box that is not ticked is not sent. */
    static Answers of(Form form, Map<String, String> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            String answer = parameters.getOrDefault(field.id(), "");
            given.put(
                    field.id(),
                    field.type() == FormField.Type.BOOLEAN && answer.isEmpty() && !field.required() ? "false" : answer);
        }
        return new Answers(given, Map.of());
    }

    Answers with(Map<String, String> found) {
        return new Answers(given, found);
    }

    List<FieldView> fields(Form form) {
        return form.fields().stream()
                .filter(field -> !isDecision(field))
                .map(this::view)
                .toList();
    }

    static boolean isDecision(FormField field) {
        return field.id().equals(DECISION) && field.type() == FormField.Type.RADIO_BUTTONS;
    }

    private FieldView view(FormField field) {
        String value = given.getOrDefault(field.id(), "");
        return new FieldView(
                field.id(),
                field.name(),
                switch (field.type()) {
                    case MULTI_LINE_TEXT -> "text";
                    case RADIO_BUTTONS -> "choice";
                    case BOOLEAN -> "box";
                },
                field.required(),
                field.maxLength().orElse(2_000),
                field.options().stream()
                        .map(option -> new FieldView.Option(
                                option.id(), option.name(), option.id().equals(value)))
                        .toList(),
                value,
                faults.containsKey(field.id()) ? field.name() + " " + faults.get(field.id()) : "");
    }
}
