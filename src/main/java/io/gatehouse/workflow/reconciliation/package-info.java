/** What follows an unexplained difference, as a process: contract, tasks, process, and what its user task is about. */
@NamedInterface("reconciliation")
@NullMarked
package io.gatehouse.workflow.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
