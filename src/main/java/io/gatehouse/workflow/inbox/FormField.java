package io.gatehouse.workflow.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A field of a form.
 *
 * @param id lower-case letters and dashes; how an answer names it
 * @param name as people read it
 * @param required whether an empty answer is refused
 * @param maxLength of a text; 1 to 2,000, and 2,000 when absent
 * @param options of radio buttons, at least two
 */
public record FormField(
        String id, String name, Type type, boolean required, Optional<Integer> maxLength, List<Option> options) {

    private static final int LONGEST = 2_000;

    /** How it is filled in. */
    public enum Type {
        @JsonProperty("multi-line-text")
        MULTI_LINE_TEXT,
        @JsonProperty("radio-buttons")
        RADIO_BUTTONS,
        @JsonProperty("boolean")
        BOOLEAN
    }

    /** @param id the answer that choosing it gives */
    public record Option(String id, String name) {}

    /** @throws IllegalArgumentException naming the field and what is wrong with it */
    public FormField {
        options = options == null ? List.of() : List.copyOf(options);
        if (!id.matches("[a-z][a-z-]{0,31}") || name.isBlank()) {
            throw new IllegalArgumentException("a field has an id of lower-case letters and dashes, and a name; have '"
                    + id + "', '" + name + "'");
        }
        if ((type == Type.RADIO_BUTTONS) != (options.size() >= 2)) {
            throw new IllegalArgumentException(
                    "radio buttons, and nothing else, have two options or more; field '" + id + "' has " + options);
        }
        maxLength.filter(length -> length < 1 || length > LONGEST).ifPresent(length -> {
            throw new IllegalArgumentException(
                    "a text has at most 1 to " + LONGEST + " characters; field '" + id + "' has " + length);
        });
    }

    /** Why an answer will not do; empty when it will. A missing answer is the empty text. */
    Optional<String> fault(String answer) {
        if (answer.isBlank()) {
            return required ? Optional.of("is required") : Optional.empty();
        }
        return switch (type) {
            case MULTI_LINE_TEXT -> {
                int longest = maxLength.orElse(LONGEST);
                yield answer.length() > longest
                        ? Optional.of("has at most " + longest + " characters; have " + answer.length())
                        : Optional.empty();
            }
            case RADIO_BUTTONS ->
                options.stream().anyMatch(option -> option.id().equals(answer))
                        ? Optional.empty()
                        : Optional.of("is one of "
                                + options.stream().map(Option::id).collect(Collectors.joining(", ")) + "; have '"
                                + answer
                                + "'");
            // A box that has to be ticked is a confirmation.
            case BOOLEAN ->
                answer.equals("true") || (answer.equals("false") && !required)
                        ? Optional.empty()
                        : Optional.of("has to be confirmed with true; have '" + answer + "'");
        };
    }
}
