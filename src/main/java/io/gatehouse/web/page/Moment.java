package io.gatehouse.web.page;

/**
 * An instant ready to be read.
 *
 * @param text in New York, or in UTC where records are meant
 * @param utc to the second, for who points at it
 * @param iso for machines
 */
public record Moment(String text, String utc, String iso) {}
