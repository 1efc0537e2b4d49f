package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import java.util.regex.Pattern;

/**
 * One chain of lines of one account.
 *
 * @param name folder and file without ending, for example {@code phase/phase-history}
 */
public record AuditStream(AccountId account, String name) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");

    /** @throws IllegalArgumentException if the name has another form */
    public AuditStream {
        if (!isName(name)) {
            throw new IllegalArgumentException("a stream is named folder/file in lower-case letters, digits and dashes,"
                    + " at most 64 characters; have '" + name + "'");
        }
    }

    static boolean isName(String text) {
        return FORM.matcher(text).matches() && text.length() <= 64;
    }

    @Override
    public String toString() {
        return name + " of " + account;
    }
}
