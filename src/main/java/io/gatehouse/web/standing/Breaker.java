package io.gatehouse.web.standing;

import java.util.Optional;

/**
 * One cause that can latch an account.
 *
 * @param state armed, or the trading state it latched the account into
 * @param tone ok or bad
 * @param reason why it is latched; empty text when it is not
 * @param resets what lets trading go on
 * @param last when it tripped last
 * @param task where a person answers it; empty when nobody has to
 */
public record Breaker(
        String name, String state, String tone, String reason, String resets, String last, Optional<String> task) {}
