/**
 * The inbox: every task of every process that waits for a person, what it decides, and the decisions so far. {@link
 * io.gatehouse.workflow.inbox.Inbox} is the only door to a decision; this package shows it and what it answers.
 */
@NullMarked
package io.gatehouse.web.tasks;

import org.jspecify.annotations.NullMarked;
