/** What follows when a breaker tripped, as a process: contract, tasks, process, and what its user task is about. */
@NamedInterface("breakerhalt")
@NullMarked
package io.gatehouse.workflow.breakerhalt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
