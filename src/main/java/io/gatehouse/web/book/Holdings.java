package io.gatehouse.web.book;

import io.gatehouse.web.page.Figure;
import java.util.List;

/**
 * Everything held.
 *
 * @param moves of everything together; unknown while one of them is
 * @param open sum of the results at the marks; unknown while one of them is
 * @param planned what all of it loses if every stop is hit, without costs
 */
public record Holdings(List<Holding> rows, Figure open, Figure planned, Moves moves) {}
