package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a request for a move: {@code <account>:ask-<number>}, numbered from 1 in each account.
 *
 * @param value for example {@code paper:ask-3}
 */
public record RequestId(String value) {

    private static final Pattern SHAPE = Pattern.compile("([a-z][a-z0-9-]{0,31}):ask-[1-9]\\d{0,8}");

    /** @throws IllegalArgumentException if the text is not of that shape */
    public RequestId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a request is named <account>:ask-<number>; have '" + value + "'");
        }
    }

    static RequestId of(AccountId account, int number) {
        return new RequestId(account + ":ask-" + number);
    }

    public AccountId account() {
        Matcher matcher = SHAPE.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException("checked when it was made; have '" + value + "'");
        }
        return new AccountId(matcher.group(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
