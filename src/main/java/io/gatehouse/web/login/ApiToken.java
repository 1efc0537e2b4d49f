package io.gatehouse.web.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A program's way into the API, in the name of its owner. The secret itself is shown once and never kept.
 *
 * @param id by which people speak of it; no secret
 * @param name what it is for, 1 to 60 characters
 * @param owner the login it acts for
 * @param hash SHA-256 of the secret, in hexadecimal; a slow hash would add nothing to 256 random bits
 * @param expiresAt by the machine's clock, from when it is void
 * @param revokedAt by the machine's clock; empty while it was not
 */
public record ApiToken(
        String id,
        String name,
        String owner,
        Set<TokenScope> scopes,
        String hash,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> revokedAt) {

    private static final String PREFIX = "ght_";
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 60;

    /** @throws IllegalArgumentException naming what is wrong */
    public ApiToken {
        scopes = Set.copyOf(scopes);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a token has a name of 1 to " + LONGEST_NAME + " characters; have '" + name + "'");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token has at least one scope; have none");
        }
    }

    /** Whether it opens anything at an instant of the machine's clock. */
    public boolean isValidAt(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }

    /** A secret of 256 random bits, in letters a header can carry. */
    public static String secret(RandomGenerator random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    /** What is kept of a secret. */
    public static String hashOf(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without the hash: a token may turn up in a log. */
    @Override
    public String toString() {
        return "token " + id + " '" + name + "' of " + owner;
    }
}
