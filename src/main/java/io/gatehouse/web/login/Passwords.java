package io.gatehouse.web.login;

import java.util.random.RandomGenerator;

/** Makes passwords a person can type: 20 characters of 31, about 99 bits, in groups of five. */
final class Passwords {

    // Without i, l, o, 0 and 1, which are read for one another.
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final RandomGenerator random;

    Passwords(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
