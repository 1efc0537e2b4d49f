package io.gatehouse.workflow.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person fills in to decide a task.
 *
 * @param key {@code <process>.<task>}, as the process names it
 * @param name as people read it
 */
public record Form(String key, String name, List<FormField> fields) {

    /** A form filled in, or what is wrong with it. */
    public sealed interface Filled {

        /** @param answers by field id; texts without blanks around them */
        record In(Map<String, String> answers) implements Filled {

            /** The answer to a field of the form; empty text where none was given. */
            public String answer(String field) {
                return answers.getOrDefault(field, "");
            }

            /** What was chosen among options, by their ids; empty for a form without any. */
            Optional<String> chosen(Form form) {
                return given(form, FormField.Type.RADIO_BUTTONS);
            }

            /** What was written; empty for a form without a text, or a text without words. */
            Optional<String> words(Form form) {
                return given(form, FormField.Type.MULTI_LINE_TEXT);
            }

            private Optional<String> given(Form form, FormField.Type type) {
                return Optional.of(form.fields().stream()
                                .filter(field -> field.type() == type)
                                .map(field -> answer(field.id()))
                                .filter(answer -> !answer.isEmpty())
                                .collect(Collectors.joining("; ")))
                        .filter(text -> !text.isEmpty());
            }
        }

        /** @param faults by field id, each a sentence without its subject */
        record Faulty(Map<String, String> faults) implements Filled {

            /** "reason is required; …" */
            public String inWords() {
                return faults.entrySet().stream()
                        .map(fault -> fault.getKey() + " " + fault.getValue())
                        .collect(Collectors.joining("; "));
            }
        }
    }

    public Form {
        fields = List.copyOf(fields);
    }

    /** Checks every field; an answer to a field that the form does not have is a fault too. */
    public Filled fill(Map<String, String> given) {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (FormField field : fields) {
            String answer = given.getOrDefault(field.id(), "").strip();
            answers.put(field.id(), answer);
            field.fault(answer).ifPresent(fault -> faults.put(field.id(), fault));
        }
        given.keySet().stream()
                .filter(id -> !answers.containsKey(id))
                .forEach(id -> faults.put(id, "is no field of the form " + key + "; it has " + answers.keySet()));
        return faults.isEmpty() ? new Filled.In(Map.copyOf(answers)) : new Filled.Faulty(faults);
    }
}
