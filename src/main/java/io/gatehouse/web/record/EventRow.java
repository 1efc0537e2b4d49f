package io.gatehouse.web.record;

import io.gatehouse.web.page.Moment;

/**
 * Something that happened.
 *
 * @param tone bad, warn or empty
 * @param words in a line
 */
public record EventRow(Moment at, String tone, String words) {}
