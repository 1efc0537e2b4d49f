package io.gatehouse.ledger;

import java.util.Optional;

/**
 * A desk account: phase, limits, evidence and trading state belong to it, and every row, URL and process
 * carries it.
 *
 * @param value lower-case letters, digits and dashes, starting with a letter, at most 32 characters
 */
public record AccountId(String value) implements Comparable<AccountId> {

    private static final int LONGEST = 32;

    /** @throws IllegalArgumentException if it has another form */
    public AccountId {
        if (!isId(value)) {
            throw new IllegalArgumentException("an account id is lower-case letters, digits and dashes, starting with"
                    + " a letter, at most 32 characters; have '" + value + "'");
        }
    }

    /** Empty for a text of another form. */
    public static Optional<AccountId> parse(String text) {
        return isId(text) ? Optional.of(new AccountId(text)) : Optional.empty();
    }

    // By hand: account ids are read from every row of the ledger, and an expression takes several times as long.
    private static boolean isId(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST && isLetter(text.charAt(0));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
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
