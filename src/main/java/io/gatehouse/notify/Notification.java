package io.gatehouse.notify;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;

/**
 * What people are told once. Control characters become blanks and words beyond the lengths are cut, because no fact may
 * fail for the way it is told.
 *
 * @param key {@code <account>:<kind>:<what it is about>}, at most 200 characters; the same key is told once
 * @param subject one line, at most 200 characters
 * @param text at most 2,000 characters
 * @param at the desk's time
 */
public record Notification(
        AccountId account, String key, Kind kind, Severity severity, String subject, String text, Instant at) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 2_000;

    public Notification {
        key = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY - 33) + "-" + Digest.of(key) : key;
        subject = cut(subject.replaceAll("\\p{Cntrl}", " "), LONGEST_SUBJECT);
        text = cut(text.replaceAll("[\\p{Cntrl}&&[^\n]]", " "), LONGEST_TEXT);
    }

    private static String cut(String words, int longest) {
        return words.length() > longest ? words.substring(0, longest - 1) + "…" : words;
    }

    /**
     * A notification as severe as its kind.
     *
     * @param about what of the account it is about: told again with the same words here, it is told once
     */
    public static Notification of(AccountId account, Kind kind, String about, String subject, String text, Instant at) {
        String key = account + ":" + kind.word() + ":" + about;
        return new Notification(account, key, kind, kind.severity(), subject, text, at);
    }

    /** The same, as severe as this. */
    Notification as(Severity other) {
        return new Notification(account, key, kind, other, subject, text, at);
    }
}
