package io.gatehousebroken.house.money;

import org.springframework.context.ApplicationContext;

/** Breaks a rule on purpose. */
public record KnowsSpring(ApplicationContext context) {}
