package io.gatehouse.broker.simulator;

import io.gatehouse.ledger.OrderRef;
import java.time.Duration;

/** How long the broker takes for what. */
record Pace(Draws draws) {

    private static final Duration FASTEST_ANSWER = Duration.ofMillis(50);
    private static final Duration SLOWEST_ANSWER = Duration.ofMillis(500);
    private static final Duration FIRST_LOOK_FROM = Duration.ofSeconds(1);
    private static final Duration FIRST_LOOK_TO = Duration.ofSeconds(3);
    private static final long[] SECONDS_BETWEEN_LOOKS = {5, 8, 13, 20, 33, 52, 84, 120};
    private static final double CHANCE_OF_LATE_COMMISSION_REPORT = 0.05;

    /** From the {@code message}-th message about an order to its answer: 50 to 500 ms. */
    Duration answer(OrderRef ref, int message) {
        return draws.between(FASTEST_ANSWER, SLOWEST_ANSWER, "answer " + ref + " " + message);
    }

    /** From a new limit, or from a part that traded, to the next look at the market. */
    Duration firstLook(SimulatedOrder order) {
        return draws.between(FIRST_LOOK_FROM, FIRST_LOOK_TO, "first look " + order.ref() + " " + order.attempts());
    }

    /** From a look at which nothing traded to the next: 5 s at first, growing to 2 min. */
    Duration nextLook(SimulatedOrder order) {
        int look = Math.min(order.attemptsAtLimit(), SECONDS_BETWEEN_LOOKS.length - 1);
        long millis = SECONDS_BETWEEN_LOOKS[look] * 1_000;
        return draws.between(
                Duration.ofMillis(millis * 4 / 5),
                Duration.ofMillis(millis * 6 / 5),
                "look " + order.ref() + " " + order.attempts());
    }

    /** From an execution to its commission: 0.2 to 5 s, now and then up to 10 min. */
    Duration commission(String executionId) {
        boolean late = draws.chance(CHANCE_OF_LATE_COMMISSION_REPORT, "late commission " + executionId);
        return draws.between(
                Duration.ofMillis(200),
                late ? Duration.ofMinutes(10) : Duration.ofSeconds(5),
                "commission " + executionId);
    }

    /** From the end of a gap to an event that fell into it. */
    Duration afterGap(String event) {
        return draws.between(FASTEST_ANSWER, Duration.ofSeconds(5), "after gap " + event);
    }
}
