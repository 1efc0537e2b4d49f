package io.gatehouse.chaos;

import io.gatehouse.broker.simulator.TrueBooks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Twelve digits that tell whether two runs were the same. */
final class Fingerprint {

    private static final int DIGITS = 12;

    private Fingerprint() {}

    static String of(TrueBooks truth, Tally tally) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, truth.orders().toString());
            add(digest, truth.activity(DeskLife.ACCOUNT).toString());
            add(digest, tally.counts().toString());
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
