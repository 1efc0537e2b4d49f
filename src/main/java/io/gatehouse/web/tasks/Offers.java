package io.gatehouse.web.tasks;

import java.util.List;

/**
 * What can be done about a task without deciding it.
 *
 * @param people to whom it can be given
 * @param aside until when the person has put it aside, in words; empty text when they have not
 */
record Offers(List<String> people, String aside) {}
