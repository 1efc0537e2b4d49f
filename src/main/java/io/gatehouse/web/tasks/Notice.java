package io.gatehouse.web.tasks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox answers to what a person did.
 *
 * @param tone ok or bad
 * @param decided address of the form that is taken, so that its draft is forgotten; absent while it is not
 * @param undo how it is taken back; absent where that is not offered
 */
record Notice(
        String tone,
        String words,
        @Nullable String decided,
        @Nullable Undo undo) {

    /** A form that takes back what was done. */
    record Undo(String address, Map<String, String> fields) {

        Undo {
            fields = Map.copyOf(fields);
        }
    }

    static Notice done(String words, String form) {
        return new Notice("ok", words, form, null);
    }

    static Notice of(String words) {
        return new Notice("ok", words, null, null);
    }

    static Notice problem(String words) {
        return new Notice("bad", words, null, null);
    }

    Notice undone(Undo by) {
        return new Notice(tone, words, decided, by);
    }
}
