/** What follows a downgrade as a process: contract, tasks, process, and what its user task is about. */
@NamedInterface("phasedowngrade")
@NullMarked
package io.gatehouse.workflow.phasedowngrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
