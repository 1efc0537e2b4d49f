package io.gatehouse.web.tasks;

import io.gatehouse.workflow.inbox.Person;

/**
 * Who looks at a task.
 *
 * @param fresh whether they have entered their password a moment ago
 */
record Reader(Person person, boolean fresh) {}
