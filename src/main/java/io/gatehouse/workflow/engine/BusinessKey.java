package io.gatehouse.workflow.engine;

import io.gatehouse.ledger.AccountId;
import java.util.Optional;

/**
 * What a process instance is about: {@code <process>:<account>:<about>}.
 *
 * @param about the rest, for example {@code 2026-11-20:ABCD}
 */
public record BusinessKey(String process, String account, String about) {

    private static final int PARTS = 3;

    /** Empty for a text of another form: such an instance is of no account. */
    public static Optional<BusinessKey> parse(String text) {
        String[] parts = text.split(":", PARTS);
        return parts.length == PARTS ? Optional.of(new BusinessKey(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    public boolean isOf(AccountId of) {
        return account.equals(of.value());
    }

    /** What the keys of a process of an account are like. */
    static String like(String process, AccountId account) {
        return process + ":" + account + ":%";
    }
}
