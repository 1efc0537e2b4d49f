package io.gatehouse.web.standing;

import io.gatehouse.web.page.Figure;
import java.util.Optional;

/**
 * How much of a limit is used.
 *
 * @param percent of the limit, at most 100; empty while something is unknown
 * @param level empty, warn above 75 % of the limit, over above it
 * @param words beside the bar, where colour alone would say it; empty text otherwise
 */
public record Use(String name, Figure used, String limit, Optional<Integer> percent, String level, String words) {}
