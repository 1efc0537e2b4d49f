/**
 * The tasks that wait for people. {@link io.gatehouse.workflow.inbox.Inbox} lists them with what they are about and
 * is the only way to decide one: it checks the {@link io.gatehouse.workflow.inbox.Form}, the person's right, and
 * asks the {@link io.gatehouse.workflow.inbox.TaskMatter} of the process, where the domain may still say no.
 */
@NamedInterface("inbox")
@NullMarked
package io.gatehouse.workflow.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
