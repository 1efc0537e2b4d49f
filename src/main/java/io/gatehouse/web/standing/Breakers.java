package io.gatehouse.web.standing;

import java.util.List;

/**
 * All breakers of an account.
 *
 * @param title all clear, or what is latched
 * @param tone ok, warn or bad
 * @param sub how many are armed and when one tripped last
 */
public record Breakers(String title, String tone, String sub, String allows, List<Breaker> rows) {}
