package io.gatehouse.web.processes;

/**
 * What the page answers to an intervention.
 *
 * @param tone ok, warn or bad
 */
record Message(String tone, String words) {}
