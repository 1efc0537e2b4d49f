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
 * @param faults by field id, {@link #TYPED} and {@link #PASSWORD} among them
 * @param typed to show that they mean it
 */
record Answers(Map<String, String> given, Map<String, String> faults, String typed) {

    /** The field whose answer is the button that is pressed. */
    static final String DECISION = "decision";

    /** What is typed to show that one means it; no field of a form has a dash in its id. */
    static final String TYPED = "confirm-typed";

    /** The password, entered again. */
    static final String PASSWORD = "confirm-password";

    private static final String APPROVE = "approve";

    static final Answers NONE = new Answers(Map.of(), Map.of(), "");

    /** Of a request, without what is no field of the form. A box that is not ticked is not sent. */
    static Answers of(Form form, Map<String, String> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            String answer = parameters.getOrDefault(field.id(), "");
            given.put(
                    field.id(),
                    field.type() == FormField.Type.BOOLEAN && answer.isEmpty() && !field.required() ? "false" : answer);
        }
        return new Answers(given, Map.of(), parameters.getOrDefault(TYPED, ""));
    }

    /** Whether an answer agrees; a form without a decision has no other one. */
    static boolean agrees(Form form, Map<String, String> parameters) {
        return form.fields().stream().noneMatch(Answers::isDecision) || APPROVE.equals(parameters.get(DECISION));
    }

    Answers with(Map<String, String> found) {
        return new Answers(given, found, typed);
    }

    boolean isUnconfirmed() {
        return faults.containsKey(TYPED) || faults.containsKey(PASSWORD);
    }

    String fault(String id) {
        return faults.getOrDefault(id, "");
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
