/** What follows an emergency stop, as a process: contract, tasks, process, and what its two user tasks are about. */
@NamedInterface("emergencystop")
@NullMarked
package io.gatehouse.workflow.emergencystop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
