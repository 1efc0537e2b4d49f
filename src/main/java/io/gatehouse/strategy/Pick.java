package io.gatehouse.strategy;

import io.gatehouse.instrument.OptionContract;
import java.time.LocalDate;

/**
 * A put somebody would have sold on a day.
 *
 * @param date the session of the choice
 */
public record Pick(LocalDate date, OptionContract contract) {}
