package io.gatehouse.web.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What the inbox answers to what a person did.
 *
 * @param tone ok or bad
 * @param decided address of the form that is taken, so that its draft is forgotten; absent while it is not
 */
record Notice(String tone, String words, @Nullable String decided) {

    static Notice done(String words, String form) {
        return new Notice("ok", words, form);
    }

    static Notice of(String words) {
        return new Notice("ok", words, null);
    }

    static Notice problem(String words) {
        return new Notice("bad", words, null);
    }
}
