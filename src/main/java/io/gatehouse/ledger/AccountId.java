package io.gatehouse.ledger;

import java.util.regex.Pattern;

/**
 * A desk account: phase, limits, evidence and trading state belong to it, and every row, URL and process
 * carries it.
 *
 * @param value lower-case letters, digits and dashes, starting with a letter, at most 32 characters
 */
public record AccountId(String value) implements Comparable<AccountId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** @throws IllegalArgumentException if it has another form */
    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an account id is lower-case letters, digits and dashes, starting with"
                    + " a letter, at most 32 characters; have '" + value + "'");
        }
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
