package io.gatehouse.execution;

import java.util.Set;

/** What a broker's code says of a refusal: an ordinary one is part of trading, any other is an error of the API. */
final class RefusalCode {

    /**
     * No security found, order rejected, order cancelled, no market data, order message; a cancel that found the
     * order filled, gone or ending.
     */
    private static final Set<Integer> ORDINARY = Set.of(200, 201, 202, 354, 399, 161, 10_147, 10_148);

    private RefusalCode() {}

    /** Codes 2100 to 2199 are warnings. */
    static boolean isTechnical(int code) {
        return !ORDINARY.contains(code) && (code < 2_100 || code > 2_199);
    }
}
