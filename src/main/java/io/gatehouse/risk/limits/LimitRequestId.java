package io.gatehouse.risk.limits;

import io.gatehouse.ledger.AccountId;
import java.util.regex.Pattern;

/**
 * Names a request for other limits: {@code <account>:limit-<number>}, numbered from 1 in each account.
 *
 * @param value for example {@code paper:limit-3}
 */
public record LimitRequestId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}:limit-[1-9]\\d{0,8}");

    /** @throws IllegalArgumentException if the text is not of that shape */
    public LimitRequestId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a request for limits is named <account>:limit-<number>; have '" + value + "'");
        }
    }

    static LimitRequestId of(AccountId account, int number) {
        return new LimitRequestId(account + ":limit-" + number);
    }

    public AccountId account() {
        return new AccountId(value.substring(0, value.indexOf(':')));
    }

    @Override
    public String toString() {
        return value;
    }
}
