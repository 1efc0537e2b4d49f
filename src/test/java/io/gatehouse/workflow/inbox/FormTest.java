package io.gatehouse.workflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final FormField SEEN =
            new FormField("seen", "Seen", FormField.Type.BOOLEAN, true, Optional.empty(), List.of());
    private static final FormField AGAIN =
            new FormField("again", "Again", FormField.Type.BOOLEAN, false, Optional.empty(), List.of());
    private static final FormField REASON =
            new FormField("reason", "Reason", FormField.Type.MULTI_LINE_TEXT, true, Optional.of(5), List.of());
    private static final FormField CHOICE = new FormField(
            "choice",
            "Choice",
            FormField.Type.RADIO_BUTTONS,
            true,
            Optional.empty(),
            List.of(new FormField.Option("yes", "Yes"), new FormField.Option("no", "No")));
    private static final Form FORM = new Form("p.t", "A form", List.of(SEEN, AGAIN, REASON, CHOICE));

    @Test
    void everyFieldIsCheckedAndEveryFaultIsNamed() {
        Form.Filled filled = FORM.fill(Map.of("seen", "false", "reason", "too long", "choice", "maybe", "extra", "x"));

        assertThat(filled)
                .isInstanceOfSatisfying(
                        Form.Filled.Faulty.class,
                        faulty -> assertThat(faulty.inWords())
                                .isEqualTo("seen has to be confirmed with true; have 'false'; reason has at most 5"
                                        + " characters; have 8; choice is one of yes, no; have 'maybe'; extra is no"
                                        + " field of the form p.t; it has [seen, again, reason, choice]"));
    }

    @Test
    void whatIsFilledInIsReadWithoutBlanksAround() {
        Form.Filled filled = FORM.fill(Map.of("seen", "true", "reason", " yes ", "choice", "no"));

        assertThat(filled).isInstanceOfSatisfying(Form.Filled.In.class, in -> {
            assertThat(in.answer("reason")).isEqualTo("yes");
            assertThat(in.answer("again")).isEmpty();
        });
        assertThat(AGAIN.fault("false")).isEmpty();
        assertThat(AGAIN.fault("perhaps")).isPresent();
    }

    @Test
    void aFormThatCannotBeMeantSoIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormField(
                        "choice", "Choice", FormField.Type.RADIO_BUTTONS, true, Optional.empty(), List.of()))
                .withMessageContaining("field 'choice' has []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormField("No", "No", FormField.Type.BOOLEAN, true, Optional.empty(), List.of()))
                .withMessageContaining("have 'No', 'No'");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FormField("a", "A", FormField.Type.MULTI_LINE_TEXT, true, Optional.of(0), List.of()))
                .withMessageContaining("field 'a' has 0");
    }

    @Test
    void everyFormOfTheDeskCanBeRead() {
        Forms forms = new Forms();

        for (String key : List.of(
                "phase-advance.decide-advance",
                "manual-override.decide-override",
                "phase-downgrade.acknowledge-downgrade")) {
            assertThat(forms.find(key))
                    .get()
                    .satisfies(form ->
                            assertThat(form.fields()).extracting(FormField::id).contains("reason"));
        }
        assertThat(forms.find("none")).isEmpty();
    }
}
