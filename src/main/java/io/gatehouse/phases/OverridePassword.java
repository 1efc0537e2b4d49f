package io.gatehouse.phases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The override password, kept as its digest only, so that nothing that prints this can print it. */
public final class OverridePassword {

    /** The environment variable it comes from. */
    public static final String VARIABLE = "PHASE_OVERRIDE_PASSWORD";

    /** Characters that a password has at least. */
    public static final int SHORTEST = 12;

    private final Optional<byte[]> digest;

    private OverridePassword(Optional<byte[]> digest) {
        this.digest = digest;
    }

    /**
     * The password of this desk.
     *
     * @param value as the environment has it; empty when there is none, and then there are no overrides
     * @throws IllegalArgumentException if it is shorter than {@value #SHORTEST} characters
     */
    public static OverridePassword of(Optional<String> value) {
        Optional<String> set = value.filter(text -> !text.isEmpty());
        set.filter(text -> text.length() < SHORTEST).ifPresent(tooShort -> {
            throw new IllegalArgumentException(VARIABLE + " has at least " + SHORTEST + " characters; have "
                    + tooShort.length() + ". Set a longer one, or unset it to have no overrides");
        });
        return new OverridePassword(set.map(OverridePassword::digest));
    }

    boolean isSet() {
        return digest.isPresent();
    }

    /** Compares in constant time, whatever the lengths; false where there is none. */
    boolean matches(String given) {
        return digest.filter(right -> MessageDigest.isEqual(right, digest(given)))
                .isPresent();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return isSet() ? "an override password" : "no override password";
    }
}
