package io.gatehouse.web.page;

/**
 * What a page answers to something a person asked for.
 *
 * @param tone ok, warn or bad
 */
public record Message(String tone, String words) {}
