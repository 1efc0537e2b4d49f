package io.gatehouse.web.tasks;

import io.gatehouse.web.page.Moment;
import java.util.List;
import java.util.Optional;

/**
 * A task that is open in front of a person.
 *
 * @param shown what the decision is about, as a hash: if it is another one when the answer comes, it is shown again
 * @param deadline until when, in words
 * @param silence what happens when nobody answers
 * @param facts what it rests on
 * @param changes what will be other
 * @param people who asked and who may decide
 * @param links to what it rests on
 * @param fields to fill in, without the decision itself
 * @param confirm what is asked of who agrees, where that is dangerous
 * @param buttons that decide
 * @param claim who has it, and what can be done about that
 * @param whyNot why the person cannot decide it at all; empty text when they can
 */
record TaskPageView(
        String id,
        String kind,
        String kindClass,
        String title,
        String key,
        String shown,
        Moment since,
        String deadline,
        boolean soon,
        String silence,
        List<Fact> facts,
        List<Change> changes,
        List<Someone> people,
        List<Link> links,
        List<FieldView> fields,
        Optional<ConfirmView> confirm,
        List<Button> buttons,
        ClaimView claim,
        String whyNot) {

    record Fact(String name, String value) {}

    record Change(String name, String from, String to) {}

    /** @param done whether they have had their say */
    record Someone(String words, boolean done) {}

    record Link(String name, String about, String address) {}

    /**
     * A button that sends the form.
     *
     * @param value of the field {@code decision}; empty text where the form has none
     * @param yes whether it agrees
     * @param whyNot why it is disabled; empty text when it is not
     */
    record Button(String value, String name, boolean yes, String whyNot) {}

    /**
     * @param holder who has it, as far as the page knows; empty text for nobody
     * @param words in a sentence
     * @param mine whether the person has it
     */
    record ClaimView(String holder, String words, boolean mine) {}

    public boolean isDecidable() {
        return whyNot.isEmpty();
    }
}
